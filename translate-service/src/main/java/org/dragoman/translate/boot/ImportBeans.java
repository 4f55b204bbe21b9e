package org.dragoman.translate.boot;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.imports.ImportJobs;
import org.dragoman.translate.imports.db.PostgresImports;
import org.dragoman.translate.rest.Uploads;

/** Imports of files, which run in threads of their own. */
@Singleton
final class ImportBeans {

  @Produces
  @Singleton
  ImportJobs imports(DataSource dataSource, Transactions transactions, InstantSource clock) {
    return new ImportJobs(
        new PostgresImports(dataSource),
        transactions,
        // Not a bean: what runs in it has no request and no transaction of its own.
        Executors.newVirtualThreadPerTaskExecutor(),
        clock,
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  @Produces
  @Singleton
  Uploads uploads(ImportJobs jobs) {
    return new Uploads(jobs);
  }

  /** What former processes left on the disk goes. */
  void sweep(@Observes StartupEvent event, ImportJobs imports) {
    Thread.ofVirtual().name("imports-sweep").start(imports::sweep);
  }
}
