package org.dragoman.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.dragoman.launcher.system.LocalJson;
import org.dragoman.launcher.system.LocalSystem;

/** What the launcher says to the person in front of it. */
public final class Console {
  private final PrintWriter out;
  private final long start = System.nanoTime();

  public Console(PrintWriter out) {
    this.out = out;
  }

  /** A line with the seconds since the command began. */
  public void step(String line) {
    double seconds = (System.nanoTime() - start) / 1e9;
    say("%6.1f s  %s".formatted(seconds, line));
  }

  public void say(String line) {
    out.println(line);
    out.flush();
  }

  public void say() {
    say("");
  }

  /** Where everything is, and with what to enter. */
  public void addresses(LocalSystem system) {
    LocalJson local = system.addresses();
    Path directory = system.directory();
    say();
    say("  site        " + local.publish() + "/");
    say("  desk        " + local.publish() + "/desk");
    say("  sources     " + local.ingest() + "/sources");
    say("  memory      " + local.translate() + "/memory");
    local
        .users()
        .forEach((user, password) ->
            say("              user %s, password %s".formatted(user, password)));
    say(
        "  ingest      "
            + local.ingest()
            + "    (OpenAPI: "
            + local.management().get("ingest")
            + "/q/openapi)");
    say("  translate   " + local.translate());
    say("  publish     " + local.publish());
    say("  Kafka       " + local.kafka());
    say("  PostgreSQL  %s    user dragoman, password dragoman".formatted(local.postgres()));
    say("  all keys    " + directory.resolve("local.json"));
    say("  logs        " + directory.resolve("logs"));
    say();
    say("Running. Ctrl-C stops everything.");
  }
}
