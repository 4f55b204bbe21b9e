package org.dragoman.launcher.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;

/** What came of a rebuild, for whoever sits at the terminal. */
record Told(JsonNode job) {

  /**
   * @return 0 where nothing differs any more, else 1
   */
  int print(PrintWriter out) throws IOException {
    if (job.path("state").asText().equals("failed")) {
      throw new IOException(
          "The rebuild failed: %s%nWhat was written stays; asked for again, it goes on with what is missing."
              .formatted(job.path("failure").asText()));
    }
    JsonNode report = job.path("report");
    JsonNode difference = report.path("difference");
    for (JsonNode line : difference.path("lines")) {
      out.println(
          "%-9s %s version %d: %s"
              .formatted(
                  line.path("what").asText(),
                  line.path("storyId").asText(),
                  line.path("version").asInt(),
                  line.path("about").asText()));
    }
    long missing = difference.path("missing").asLong();
    long extra = difference.path("extra").asLong();
    long different = difference.path("different").asLong();
    out.println(
        "%d records read: %d missing, %d different, %d extra"
            .formatted(report.path("records").asLong(), missing, different, extra));
    warn(out, report, difference);
    boolean same = missing + extra + different == 0;
    if (job.path("apply").asBoolean()) {
      out.println(report.path("written").asLong() + " written");
      return 0;
    }
    out.println(same ? "nothing to do" : "nothing was written; --apply does it");
    return same ? 0 : 1;
  }

  /**
   * @return 0 where it is cancelled
   */
  static int cancelled(JsonNode job, PrintWriter out) {
    String failure = job.path("failure").asText();
    boolean cancelled = failure.startsWith("Cancelled");
    out.println(
        cancelled
            ? failure + " What was written stays; asked for again, it goes on with what is missing."
            : "It has ended: " + job.path("state").asText() + " " + failure);
    return cancelled ? 0 : 1;
  }

  private static void warn(PrintWriter out, JsonNode report, JsonNode difference) {
    if (report.path("unusable").asLong() > 0) {
      out.println(report.path("unusable").asLong() + " records hold nothing that can be used:");
      report.path("faults").forEach(fault -> out.println("    " + fault.asText()));
    }
    if (difference.path("contradicted").asLong() > 0) {
      out.println(
          difference.path("contradicted").asLong()
              + " versions are told twice and otherwise; the first counts");
    }
    if (difference.path("textless").asLong() > 0) {
      out.println(
          difference.path("textless").asLong()
              + " stories are only known to be retracted: read from an earlier offset");
    }
    if (!report.path("complete").asBoolean()) {
      out.println("The log has lost its beginning, or there is none.");
    }
    if (report.path("removalPassedOver").isTextual()) {
      out.println("Nothing is taken away: " + report.path("removalPassedOver").asText());
    }
  }
}
