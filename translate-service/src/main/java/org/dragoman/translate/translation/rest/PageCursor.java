package org.dragoman.translate.translation.rest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.dragoman.translate.translation.WorkStatus;

/** The last entry of a page, as it stands in an address. */
final class PageCursor {

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private PageCursor() {}

  static String encode(WorkStatus last) {
    String plain = last.since() + " " + last.language() + " " + last.articleId();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  static Optional<WorkStatus> decode(String cursor) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = plain.split(" ", 3);
      if (parts.length < 3 || plain.indexOf('\0') >= 0) {
        return Optional.empty();
      }
      Instant since = Instant.parse(parts[0]);
      return since.isBefore(FIRST) || !since.isBefore(END)
          ? Optional.empty()
          : Optional.of(
              new WorkStatus(parts[2], parts[1], 0, "", 0, 0, 0, null, since, null, since));
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
