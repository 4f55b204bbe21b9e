package org.dragoman.ingest.boot;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.dragoman.events.json.EventJson;
import org.dragoman.ingest.nearduplicate.Compare;
import org.dragoman.ingest.nearduplicate.CompareLoop;
import org.dragoman.ingest.nearduplicate.Tally;
import org.dragoman.ingest.nearduplicate.db.PostgresComparisons;
import org.dragoman.ingest.nearduplicate.metrics.MicrometerTally;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.Transactions;

/** Wires the search for copies, and runs it from start to stop. */
final class NearDuplicateBeans {

  @Produces
  @Singleton
  PostgresComparisons comparisons(DataSource dataSource) {
    return new PostgresComparisons(dataSource, EventJson.mapper());
  }

  @Produces
  @Singleton
  Tally comparisonTally(
      MeterRegistry meters,
      PostgresComparisons comparisons,
      Transactions transactions,
      Clock clock) {
    return new MicrometerTally(meters, comparisons, transactions, clock);
  }

  @Produces
  @Singleton
  CompareLoop compareLoop(
      PostgresComparisons comparisons,
      Outbox outbox,
      Transactions transactions,
      Clock clock,
      Tally tally,
      NearDuplicateConfig config) {
    Compare compare = new Compare(comparisons, outbox, transactions, clock, config.window(), tally);
    return new CompareLoop(compare, tally, config.batch(), config.sweep());
  }

  void start(@Observes StartupEvent event, CompareLoop loop, NearDuplicateConfig config) {
    if (config.enabled()) {
      loop.start();
    }
  }

  void stop(@Observes ShutdownEvent event, CompareLoop loop) {
    loop.close();
  }
}
