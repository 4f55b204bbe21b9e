package org.dragoman.translate.boot;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.dragoman.translate.engine.EngineWatch;
import org.dragoman.translate.engine.TallyKeeper;

/** Engines that are down are tried, and what they cost is saved, from start to stop. */
@Singleton
final class EngineLife {

  private final EngineWatch watch;
  private final TallyKeeper keeper;
  private final EngineBeans.Installed installed;

  EngineLife(EngineWatch watch, TallyKeeper keeper, EngineBeans.Installed installed) {
    this.installed = installed;
    this.watch = watch;
    this.keeper = keeper;
  }

  void start(@Observes StartupEvent event) {
    keeper.start();
    watch.start();
    installed.ask();
  }

  void stop(@Observes ShutdownEvent event) {
    watch.close();
    keeper.close();
    installed.close();
  }
}
