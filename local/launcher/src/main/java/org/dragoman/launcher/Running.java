package org.dragoman.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dragoman.launcher.system.LocalPorts;
import org.dragoman.launcher.system.LocalSystem;
import org.dragoman.launcher.system.Progress;
import org.dragoman.launcher.system.Service;
import org.jspecify.annotations.Nullable;

/** A local system bound to the life of this process. */
public final class Running {
  private Running() {}

  /**
   * Starts it; Ctrl-C, SIGTERM and the end of this JVM stop it, also in the middle of its start.
   *
   * @param kept the folder to go on with, or null
   * @param otherwise the folder to start afresh where there is none to go on with
   */
  public static LocalSystem start(
      @Nullable Path kept,
      Path otherwise,
      LocalPorts ports,
      Map<String, String> environment,
      Progress progress)
      throws IOException {
    LocalSystem system =
        LocalSystem.prepare(kept == null ? otherwise : kept, kept != null, ports, environment);
    Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
    return system.start(progress);
  }

  /**
   * Waits until a signal ends this JVM.
   *
   * @return 1 if a service ended by itself
   */
  public static int untilTold(LocalSystem system) throws InterruptedException {
    CompletableFuture.anyOf(
            Arrays.stream(Service.values())
                .map(service -> system.service(service).handle().onExit())
                .toArray(CompletableFuture[]::new))
        .join();
    return 1;
  }
}
