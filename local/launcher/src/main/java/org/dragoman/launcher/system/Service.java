package org.dragoman.launcher.system;

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

  String module() {
    return shortName() + "-service";
  }
}
