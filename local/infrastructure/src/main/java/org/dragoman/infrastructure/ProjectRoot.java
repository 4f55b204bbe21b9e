package org.dragoman.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this checkout stands. */
public final class ProjectRoot {
  private ProjectRoot() {}

  /**
   * The folder named by the system property {@code dragoman.root}, else the nearest one above the
   * working directory that holds the {@code dragoman} launcher.
   */
  public static Path find() {
    String named = System.getProperty("dragoman.root");
    if (named != null) {
      return Path.of(named).toAbsolutePath().normalize();
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      if (Files.isRegularFile(folder.resolve("dragoman"))) {
        return folder;
      }
      folder = folder.getParent();
    }
    throw new IllegalStateException(
        "not inside a Dragoman checkout: set -Ddragoman.root to one, or run from one");
  }
}
