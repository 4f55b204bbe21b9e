package org.dragoman.launcher;

import java.nio.file.Path;
import org.dragoman.infrastructure.ProjectRoot;
import org.dragoman.launcher.system.LocalPorts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a local system lives and listens. */
public final class SystemOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep everything in DIR across restarts (default: a fresh target/local).")
  @Nullable Path data;

  @Option(names = "--ingest-port", paramLabel = "PORT", defaultValue = "8081")
  int ingest;

  @Option(names = "--translate-port", paramLabel = "PORT", defaultValue = "8082")
  int translate;

  @Option(
      names = "--publish-port",
      paramLabel = "PORT",
      defaultValue = "8083",
      description = "Management listens 1000 above each service's port.")
  int publish;

  @Option(names = "--kafka-port", paramLabel = "PORT", defaultValue = "9092")
  int kafka;

  @Option(names = "--postgres-port", paramLabel = "PORT", defaultValue = "5432")
  int postgres;

  @Option(names = "--free-ports", description = "Take any free ports; DIR/local.json tells which.")
  boolean freePorts;

  public LocalPorts ports() {
    return freePorts
        ? LocalPorts.free()
        : LocalPorts.of(ingest, translate, publish, kafka, postgres);
  }

  /** The folder named, if one was. */
  public @Nullable Path data() {
    return data == null ? null : data.toAbsolutePath().normalize();
  }

  /** The folder for a system nobody keeps. */
  public static Path target(String name) {
    return ProjectRoot.find().resolve("target").resolve(name);
  }
}
