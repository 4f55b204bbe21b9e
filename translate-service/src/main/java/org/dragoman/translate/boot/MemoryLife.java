package org.dragoman.translate.boot;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.dragoman.translate.memory.CutWords;
import org.dragoman.translate.memory.ImportJobs;

/**
 * Units stored before there was a sieve are prepared for it while the service runs; leftovers go.
 */
@Singleton
final class MemoryLife {

  private final CutWords cutWords;
  private final ImportJobs imports;

  MemoryLife(CutWords cutWords, ImportJobs imports) {
    this.cutWords = cutWords;
    this.imports = imports;
  }

  void start(@Observes StartupEvent event) {
    Thread.ofVirtual().name("memory-words").start(cutWords);
    Thread.ofVirtual().name("memory-sweep").start(imports::sweep);
  }

  void stop(@Observes ShutdownEvent event) {
    cutWords.close();
  }
}
