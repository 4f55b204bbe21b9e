package org.dragoman.translate.boot;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.dragoman.translate.memory.CutWords;

/** Units stored before there was a sieve are prepared for it while the service runs. */
@Singleton
final class MemoryLife {

  private final CutWords cutWords;

  MemoryLife(CutWords cutWords) {
    this.cutWords = cutWords;
  }

  void start(@Observes StartupEvent event) {
    Thread.ofVirtual().name("memory-words").start(cutWords);
  }

  void stop(@Observes ShutdownEvent event) {
    cutWords.close();
  }
}
