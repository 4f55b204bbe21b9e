package org.dragoman.translate.boot;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.dragoman.translate.engine.EngineWatch;

/** Engines that are down are tried from start to stop. */
@Singleton
final class EngineLife {

  private final EngineWatch watch;

  EngineLife(EngineWatch watch) {
    this.watch = watch;
  }

  void start(@Observes StartupEvent event) {
    watch.start();
  }

  void stop(@Observes ShutdownEvent event) {
    watch.close();
  }
}
