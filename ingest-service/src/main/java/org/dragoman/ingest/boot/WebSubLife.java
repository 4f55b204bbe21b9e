package org.dragoman.ingest.boot;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.dragoman.ingest.websub.Subscriber;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hubs are asked from start to stop, if they can reach us. */
@Singleton
final class WebSubLife {
  private static final Logger LOG = Logger.getLogger(WebSubLife.class);

  private final WebSubConfig config;
  private final Instance<Subscriber> subscriber;
  private volatile @Nullable Thread loop;

  WebSubLife(WebSubConfig config, Instance<Subscriber> subscriber) {
    this.config = config;
    this.subscriber = subscriber;
  }

  void start(@Observes @Priority(StartOrder.INTAKE) StartupEvent event) {
    if (config.callback().isPresent()) {
      Subscriber asking = subscriber.get();
      loop = Thread.ofVirtual().name("websub").start(() -> run(asking));
    }
  }

  private void run(Subscriber asking) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        asking.run();
      } catch (RuntimeException broken) {
        LOG.warn("Asking hubs failed; trying again", broken);
      }
      try {
        Thread.sleep(config.sweep());
      } catch (InterruptedException stop) {
        return;
      }
    }
  }

  void stop(@Observes ShutdownEvent event) {
    Thread running = loop;
    if (running != null) {
      running.interrupt();
    }
  }
}
