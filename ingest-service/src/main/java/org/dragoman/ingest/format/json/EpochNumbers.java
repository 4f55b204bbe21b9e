package org.dragoman.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Dates that are numbers are seconds since 1970. Many senders mean milliseconds, which as seconds
 * are dates thousands of years away.
 */
final class EpochNumbers {
  /** As seconds, the year 5138. */
  private static final double MILLISECONDS = 1e11;

  private EpochNumbers() {}

  /**
   * @throws IllegalArgumentException naming the field that holds milliseconds
   */
  static void check(ObjectNode article) {
    for (String field : List.of("publishedAt", "updatedAt", "embargoUntil")) {
      JsonNode date = article.path(field);
      boolean number = date.isNumber() || date.asText("").strip().matches("-?\\d{1,30}");
      if (number && Math.abs(date.asDouble()) >= MILLISECONDS) {
        throw new IllegalArgumentException(
            "%s: %s looks like milliseconds; a date is ISO 8601, or seconds since 1970."
                .formatted(field, date.asText()));
      }
    }
  }
}
