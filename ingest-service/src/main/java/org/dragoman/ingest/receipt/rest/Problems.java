package org.dragoman.ingest.receipt.rest;

import org.dragoman.ingest.format.Reading;
import org.dragoman.problem.Problem;

/** What a sender is told whose document gave nothing. */
final class Problems {
  private Problems() {}

  static Problem of(Reading reading) {
    return switch (reading) {
      case Reading.Unsupported(var reason, var supported) ->
          new Problem(415, "Unsupported format", reason).with("supported", supported);
      case Reading.Malformed(var reason, var line, var column) -> {
        Problem problem = new Problem(400, "Malformed document", reason);
        if (line != null) {
          problem.with("line", line);
        }
        if (column != null) {
          problem.with("column", column);
        }
        yield problem;
      }
      case Reading.Empty(var reason) -> new Problem(422, "No articles", reason);
      case Reading.TooMany(int items, int most) ->
          new Problem(
                  422,
                  "Too many items",
                  "The document holds %d items; at most %d are taken at once."
                      .formatted(items, most))
              .with("limit", most);
      case Reading.Parsed parsed ->
          throw new IllegalArgumentException("a parsed document is no problem");
    };
  }

  static Problem unknownSource(String id) {
    return new Problem(
        404,
        "Unknown source",
        "There is no source \"%s\". An admin creates it: POST /api/sources {\"id\": \"%s\", \"name\": \"…\"}."
            .formatted(id, id));
  }
}
