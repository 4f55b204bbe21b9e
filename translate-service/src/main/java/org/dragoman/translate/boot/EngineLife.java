package org.dragoman.translate.boot;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import org.dragoman.translate.engine.EngineWatch;
import org.dragoman.translate.engine.TallyKeeper;

/** Engines that are down are tried, and what they cost is saved, from start to stop. */
@Singleton
final class EngineLife {

  private static final System.Logger LOG = System.getLogger(EngineLife.class.getName());

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
  }

  void stop(@Observes ShutdownEvent event) {
    watch.close();
    keeper.close();
    for (AutoCloseable open : installed.open()) {
      try {
        open.close();
      } catch (Exception broken) {
        LOG.log(Level.WARNING, "An engine did not close", broken);
      }
    }
  }
}
