package org.dragoman.launcher.system;

import java.nio.file.Path;
import java.util.Locale;

/** The three services. */
public enum Service {
  INGEST,
  TRANSLATE,
  PUBLISH;

  /** Short name, as in {@code local.json}. */
  public String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }

  String database() {
    return "dragoman_" + shortName();
  }

  Path jar(Path root) {
    return root.resolve(shortName() + "-service/target/quarkus-app/quarkus-run.jar");
  }
}
