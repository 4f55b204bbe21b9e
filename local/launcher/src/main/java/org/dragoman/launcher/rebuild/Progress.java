package org.dragoman.launcher.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** Tells how far a rebuild is, once for each step it makes. */
final class Progress {
  private final PrintWriter out;
  private String last = "";

  Progress(PrintWriter out) {
    this.out = out;
  }

  void tell(JsonNode job) {
    String run = job.path("run").asInt() > 1 ? " (run " + job.path("run").asInt() + ")" : "";
    String gone =
        job.path("carried").asLong() > 0
            ? ", " + job.path("carried").asLong() + " stories gone through"
            : "";
    say(
        "%s%s: %d of about %d records read%s"
            .formatted(
                job.path("state").asText(),
                run,
                job.path("read").asLong(),
                job.path("of").asLong(),
                gone));
  }

  void say(String line) {
    if (!line.equals(last)) {
      out.println(line);
      out.flush();
      last = line;
    }
  }
}
