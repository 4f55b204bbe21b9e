package org.dragoman.launcher.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.dragoman.launcher.Console;

/** The machine translation engine that comes from Debian's packages. */
final class Apertium {
  private static final List<String> PACKAGES =
      List.of("apertium", "apertium-eng-spa", "apertium-fr-es");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Console console;

  Apertium(Console console) {
    this.console = console;
  }

  /**
   * Installs it where that was asked for, or where a person at a terminal says yes; goes on without
   * it otherwise, and says so.
   *
   * @param now install without a question
   * @param ask a question is allowed
   */
  void offer(boolean now, boolean ask) throws IOException, InterruptedException {
    if (onPath("apertium")) {
      return;
    }
    boolean possible = onPath("apt-get") && "root".equals(System.getProperty("user.name"));
    if (now && !possible) {
      throw new IOException(
          "--apertium installs with apt-get as root; here install the packages "
              + String.join(" ", PACKAGES)
              + " by your own means, then run the demo without it");
    }
    boolean wanted = now || (ask && possible && System.console() != null && confirmed());
    if (wanted) {
      install();
    } else {
      console.say(
          "Apertium is not installed: the Spanish and French samples stay untranslated (./dragoman demo"
              + " --apertium installs it on Debian).");
    }
  }

  /** No answer in time is a no: a demo never waits for nobody. */
  private boolean confirmed() throws IOException, InterruptedException {
    console.say(
        "Install Apertium with apt, to translate the Spanish and French samples? [y/N, %d s]"
            .formatted(PATIENCE.toSeconds()));
    Reader in = new InputStreamReader(System.in, Charset.defaultCharset());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      if (in.ready()) {
        int first = in.read();
        return first == 'y' || first == 'Y';
      }
      Thread.sleep(Duration.ofMillis(100));
    }
    return false;
  }

  private void install() throws IOException, InterruptedException {
    console.step("installing " + String.join(" ", PACKAGES));
    run(List.of("apt-get", "update", "-q"));
    run(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("apt-get", "install", "-y", "-q"), PACKAGES.stream())
            .toList());
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed:\n" + output);
    }
  }

  private static boolean onPath(String command) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }
}
