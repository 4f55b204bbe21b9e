package org.dragoman.publish.story;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of a list ended: the sort key of its last entry, so that what comes in meanwhile
 * neither repeats nor hides a story.
 *
 * @param urgent rank of the entry, where a list has one; 0 otherwise
 */
public record Cursor(int urgent, Instant at, String id) {
  /** As it stands in a URL. */
  public String encode() {
    String plain = urgent + " " + at + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether PostgreSQL can be asked for it: it knows fewer years than Java, and no NUL. */
  private boolean askable() {
    return Moments.storable(at) && Characters.storable(id);
  }

  /** The cursor that was encoded so; empty if it never was one. */
  public static Optional<Cursor> decode(String encoded) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      String[] parts = plain.split(" ", 3);
      return parts.length < 3
          ? Optional.empty()
          : Optional.of(new Cursor(Integer.parseInt(parts[0]), Instant.parse(parts[1]), parts[2]))
              .filter(Cursor::askable);
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
