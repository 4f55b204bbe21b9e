package org.dragoman.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.dragoman.infrastructure.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./dragoman doctor}: JDK and Maven are told by the shell, which needs them first. */
@Command(
    name = "doctor",
    description = "Tells what is on this machine, and what it is for.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    row(out, "Docker", docker());
    row(
        out,
        "Apertium",
        onPath("apertium")
            .map(path ->
                "in " + path + ": translates the Spanish samples, and French through Spanish")
            .orElse(
                "not installed (only needed to translate Spanish and French samples; on Debian:"
                    + " apt-get install apertium apertium-eng-spa apertium-fr-es, or ./dragoman demo"
                    + " --apertium)"));
    ports()
        .forEach((port, use) ->
            row(out, "Port " + port, (Ports.isFree(port) ? "free" : "IN USE") + ": " + use));
    out.flush();
    return 0;
  }

  private static void row(PrintWriter out, String name, String text) {
    out.println("%-10s %s".formatted(name, text));
  }

  private static Map<Integer, String> ports() {
    Map<Integer, String> ports = new LinkedHashMap<>();
    ports.put(8081, "ingest-service (--ingest-port)");
    ports.put(8082, "translate-service (--translate-port)");
    ports.put(8083, "publish-service, site and desk (--publish-port)");
    ports.put(9081, "ingest-service's health and metrics");
    ports.put(9082, "translate-service's health and metrics");
    ports.put(9083, "publish-service's health and metrics");
    ports.put(9092, "Kafka (--kafka-port)");
    ports.put(5432, "PostgreSQL (--postgres-port)");
    return ports;
  }

  private static String docker() {
    String purpose = "(only needed for ./dragoman test --containers and docker-compose.yml)";
    return onPath("docker")
        .map(path ->
            (answers(path, "info") ? "engine runs " : "client without an engine ") + purpose)
        .orElse("not installed " + purpose);
  }

  private static Optional<Path> onPath(String command) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, command))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean answers(Path command, String argument) {
    try {
      Process process =
          new ProcessBuilder(command.toString(), argument)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(10, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
