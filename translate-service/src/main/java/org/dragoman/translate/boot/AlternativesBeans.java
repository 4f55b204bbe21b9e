package org.dragoman.translate.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dragoman.translate.check.Check;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.glossary.Terminology;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.translation.Journal;
import org.dragoman.translate.translation.MachineAlternatives;

/** What the desk asks of engines, sentence by sentence. */
final class AlternativesBeans {

  /** Not a bean: what runs in it has no request and no transaction of its own. */
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @Produces
  @Singleton
  MachineAlternatives alternatives(
      Engines engines, Memory memory, Terminology terminology, Check checks, Journal journal) {
    return new MachineAlternatives(engines, memory, terminology, checks, journal, threads);
  }
}
