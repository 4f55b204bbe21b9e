package org.dragoman.translate.boot;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.memory.CutWords;
import org.dragoman.translate.memory.Edit;
import org.dragoman.translate.memory.ExportTmx;
import org.dragoman.translate.memory.ImportTmx;
import org.dragoman.translate.memory.Learn;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.memory.MemoryStore;
import org.dragoman.translate.memory.MemoryWatch;
import org.dragoman.translate.memory.Suggest;
import org.dragoman.translate.memory.db.PostgresMemory;
import org.dragoman.translate.memory.db.PostgresStories;
import org.dragoman.translate.memory.db.StatementDeadlines;
import org.dragoman.translate.memory.metrics.MicrometerMemory;
import org.dragoman.translate.translation.WorkStore;

/** The use cases of the translation memory. */
final class MemoryBeans {

  /** Not a bean: what runs in it has no request and no transaction of its own. */
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @Produces
  @Singleton
  MemoryStore store(DataSource dataSource, InstantSource clock) {
    return new PostgresMemory(dataSource, clock);
  }

  @Produces
  @Singleton
  MemoryWatch watch(MeterRegistry registry) {
    return new MicrometerMemory(registry);
  }

  @Produces
  @Singleton
  CutWords cutWords(MemoryStore store, Transactions transactions) {
    return new CutWords(store, transactions);
  }

  @Produces
  @Singleton
  Memory memory(MemoryStore store, MemoryConfig config, MemoryWatch watch) {
    return new Memory(store, config.rules(), watch);
  }

  @Produces
  @Singleton
  Suggest suggest(Memory memory, DataSource dataSource, Transactions transactions) {
    return new Suggest(memory, threads, new StatementDeadlines(dataSource, transactions));
  }

  @Produces
  @Singleton
  Edit edit(MemoryStore store, Transactions transactions, InstantSource clock) {
    return new Edit(store, transactions, clock);
  }

  @Produces
  @Singleton
  ImportTmx importTmx(MemoryStore store, Transactions transactions) {
    return new ImportTmx(store, transactions);
  }

  @Produces
  @Singleton
  Learn learn(
      MemoryStore store,
      DataSource dataSource,
      WorkStore work,
      InstantSource clock,
      MemoryWatch watch) {
    return new Learn(store, new PostgresStories(dataSource), work::outlet, clock, watch);
  }

  @Produces
  @Singleton
  ExportTmx export(MemoryStore store) {
    return new ExportTmx(store);
  }
}
