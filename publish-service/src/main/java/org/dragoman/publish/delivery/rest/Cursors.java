package org.dragoman.publish.delivery.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import org.dragoman.problem.Problem;
import org.dragoman.publish.delivery.DeliveryLog.Spot;
import org.jspecify.annotations.Nullable;

/** Where a page ended, as it stands in a URL. */
final class Cursors {
  private Cursors() {}

  static String of(long id) {
    return encode(Long.toString(id));
  }

  static String of(Spot spot) {
    return encode(spot.id() + " " + spot.settled());
  }

  static @Nullable Long id(@Nullable String cursor) {
    return cursor == null
        ? null
        : decode(cursor)
            .filter(text -> text.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .orElseThrow(Cursors::bad);
  }

  static @Nullable Spot spot(@Nullable String cursor) {
    return cursor == null
        ? null
        : decode(cursor)
            .filter(text -> text.matches("\\d{1,18} \\d{4}-[0-9TZ:.-]{6,30}"))
            .flatMap(Cursors::spotted)
            .orElseThrow(Cursors::bad);
  }

  private static Optional<Spot> spotted(String text) {
    String[] parts = text.split(" ", 2);
    try {
      return Optional.of(new Spot(Instant.parse(parts[1]), Long.parseLong(parts[0])));
    } catch (DateTimeParseException notOurs) {
      return Optional.empty();
    }
  }

  private static Problem bad() {
    return new Problem(400, "Bad cursor", "Send the cursor as the last page gave it.");
  }

  private static String encode(String plain) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> decode(String encoded) {
    try {
      return Optional.of(
          new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
