package org.dragoman.launcher.rebuild;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dragoman.launcher.SystemOptions;
import org.dragoman.launcher.system.LocalJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dragoman rebuild}. */
@Command(
    name = "rebuild",
    description = {
      "Makes what was published again from the published log: readers' pages, a folder, a partner's"
          + " deliveries.",
      "Without --apply it only tells what differs. Ends with 1 where something does."
    },
    mixinStandardHelpOptions = true)
public final class RebuildCommand implements Callable<Integer> {
  @Option(
      names = "--from",
      paramLabel = "WHERE",
      defaultValue = "beginning",
      description =
          "beginning, an offset in every partition (120), offsets (0:120,3:90) or an instant"
              + " (2026-05-01T09:00:00Z); default: ${DEFAULT-VALUE}.")
  String from = "beginning";

  @ArgGroup(multiplicity = "1")
  Asked asked = new Asked();

  /** A new one, or one that was asked for before. */
  static final class Asked {
    @Option(
        names = "--into",
        paramLabel = "TARGET",
        required = true,
        description = "site, folder:PATH below the folder of exports, or the id of a destination.")
    @Nullable String into;

    @Option(
        names = "--follow",
        paramLabel = "ID",
        required = true,
        description = "Ask for nothing new: tell how that rebuild goes, and what came of it.")
    @Nullable String follow;

    @Option(
        names = "--cancel",
        paramLabel = "ID",
        required = true,
        description = "Cancel that rebuild. What it has written stays, each story whole.")
    @Nullable String cancel;
  }

  @Option(names = "--apply", description = "Write what differs.")
  boolean apply;

  @Option(
      names = "--send",
      description = "With --apply and a destination: send it what it lacks. Else nothing is sent.")
  boolean send;

  @Option(names = "--remove", description = "With --apply: take away what the log does not know.")
  boolean remove;

  @Option(
      names = "--publish",
      paramLabel = "URL",
      description = "publish-service (default: that of the local system).")
  @Nullable String publish;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "An admin's key (default: DRAGOMAN_KEY, or that of the local system).")
  @Nullable String key;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder of the local system (default: target/local or target/demo-system).")
  @Nullable Path data;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description =
          "How long the service may not answer while its rebuild is followed; default:"
              + " ${DEFAULT-VALUE}.")
  long patience = 300;

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (RebuildClient client = client()) {
      return asked.cancel == null
          ? new Told(client.follow(id(client, out), new Progress(out))).print(out)
          : Told.cancelled(client.cancel(asked.cancel), out);
    }
  }

  private String id(RebuildClient client, PrintWriter out)
      throws IOException, InterruptedException {
    if (asked.follow != null) {
      return asked.follow;
    }
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("from", from);
    wanted.put("into", Objects.requireNonNull(asked.into));
    wanted.put("apply", apply);
    wanted.put("send", send);
    wanted.put("remove", remove);
    String id = client.order(wanted).path("id").asText();
    out.println("rebuild " + id);
    out.flush();
    return id;
  }

  private RebuildClient client() throws IOException {
    String given = key == null ? System.getenv("DRAGOMAN_KEY") : key;
    Duration borne = Duration.ofSeconds(patience);
    if (publish != null && given != null) {
      return new RebuildClient(publish, given, borne);
    }
    LocalJson local = local();
    return new RebuildClient(
        publish == null ? local.publish() : publish,
        given == null ? local.keys().getOrDefault("admin", "") : given,
        borne);
  }

  private LocalJson local() throws IOException {
    List<Path> known =
        data != null
            ? List.of(data)
            : List.of(SystemOptions.target("local"), SystemOptions.target("demo-system"));
    for (Path folder : known) {
      Path file = folder.resolve("local.json");
      if (Files.exists(file)) {
        return LocalJson.read(file);
      }
    }
    throw new IOException(
        "no local system in "
            + known
            + ": start one, or name it with --data DIR, or with --publish URL and --key KEY");
  }
}
