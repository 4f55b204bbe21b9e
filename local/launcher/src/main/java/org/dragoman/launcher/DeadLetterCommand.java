package org.dragoman.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.events.DeadLetter;
import org.dragoman.inbox.kafka.DeadLetters;
import org.dragoman.launcher.system.LocalJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./dragoman dlq list|replay}. */
@Command(
    name = "dlq",
    description = "What could not be processed, and another try, on a running system.",
    mixinStandardHelpOptions = true)
final class DeadLetterCommand {
  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      scope = ScopeType.INHERIT,
      description = "Kafka's bootstrap servers (default: those of the local system).")
  @Nullable String kafka;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The folder of the local system (default: target/local or target/demo-system).")
  @Nullable Path data;

  @Spec CommandSpec spec;

  @Command(
      description =
          "Lists the dead letters not yet replayed: topic, offset, failures so far, key, reason.")
  int list() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<DeadLetters.Waiting> waiting = DeadLetters.list(bootstrap());
    for (DeadLetters.Waiting each : waiting) {
      DeadLetter letter = each.letter();
      byte[] key = letter.original().key();
      out.println(
          "%s offset %d  key %s  %d bytes  failed %d times, last at %s in %s"
              .formatted(
                  each.topic(),
                  each.offset(),
                  key == null ? "none" : new String(key, StandardCharsets.UTF_8),
                  each.bytes(),
                  letter.attempt(),
                  letter.time(),
                  letter.service()));
      out.println("    " + letter.reason());
    }
    out.println(waiting.isEmpty() ? "no dead letters" : waiting.size() + " dead letters");
    return 0;
  }

  @Command(
      description = "Sends dead letters of a topic back to where they came from, oldest first.")
  int replay(
      @Parameters(paramLabel = "TOPIC", description = "e.g. articles.raw.dlq") String topic,
      @Option(names = "--max", defaultValue = "2147483647", description = "at most so many")
          int max)
      throws IOException {
    int replayed;
    try {
      replayed = DeadLetters.replay(bootstrap(), topic, max);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    }
    spec.commandLine().getOut().println(replayed + " replayed");
    return 0;
  }

  private String bootstrap() throws IOException {
    if (kafka != null) {
      return kafka;
    }
    List<Path> known =
        data != null
            ? List.of(data)
            : List.of(SystemOptions.target("local"), SystemOptions.target("demo-system"));
    for (Path folder : known) {
      Path file = folder.resolve("local.json");
      if (Files.exists(file)) {
        return LocalJson.read(file).kafka();
      }
    }
    throw new IOException(
        "no local system in "
            + known
            + ": start one, or name it with --data DIR or --kafka HOST:PORT");
  }
}
