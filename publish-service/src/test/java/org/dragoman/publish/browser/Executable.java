package org.dragoman.publish.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where this machine has its Chromium: named by {@code CHROMIUM}, or on the path. */
final class Executable {
  static final String ADVICE =
      "no Chromium on this machine: apt-get install chromium, or set CHROMIUM to its executable";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  private Executable() {}

  static Optional<Path> find() {
    return candidates().filter(Files::isExecutable).findFirst();
  }

  private static Stream<Path> candidates() {
    List<Path> found = new ArrayList<>();
    String named = System.getenv("CHROMIUM");
    if (named != null && !named.isBlank()) {
      found.add(Path.of(named));
    }
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin";
    for (String folder : path.split(Pattern.quote(File.pathSeparator))) {
      NAMES.forEach(name -> found.add(Path.of(folder, name)));
    }
    return found.stream();
  }
}
