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
    String now =
        "%s: %d of about %d records read"
            .formatted(
                job.path("state").asText(), job.path("read").asLong(), job.path("of").asLong());
    if (!now.equals(last)) {
      out.println(now);
      last = now;
    }
  }
}
