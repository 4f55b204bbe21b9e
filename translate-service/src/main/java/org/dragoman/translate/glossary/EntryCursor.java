package org.dragoman.translate.glossary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page ended: the last entry's source term and id, by which lists are sorted. */
public record EntryCursor(String source, UUID id) {

  /** As it stands in a URL. */
  public String encode() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((id + source).getBytes(UTF_8));
  }

  /** The cursor that was encoded so; empty if it never was one. */
  public static Optional<EntryCursor> decode(String encoded) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
      return plain.length() <= 36 || plain.indexOf('\0') >= 0
          ? Optional.empty()
          : Optional.of(
              new EntryCursor(plain.substring(36), UUID.fromString(plain.substring(0, 36))));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
