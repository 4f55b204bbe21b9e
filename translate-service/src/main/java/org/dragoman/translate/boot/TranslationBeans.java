package org.dragoman.translate.boot;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.dragoman.events.EventCodec;
import org.dragoman.inbox.Faults;
import org.dragoman.inbox.db.DatabaseFaults;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.Transactions;
import org.dragoman.outbox.boot.ServiceName;
import org.dragoman.outbox.db.NotifyWakeup;
import org.dragoman.translate.check.Check;
import org.dragoman.translate.check.Checks;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.glossary.TermUses;
import org.dragoman.translate.glossary.Terminology;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.segment.Segmenter;
import org.dragoman.translate.translation.Awaited;
import org.dragoman.translate.translation.Journal;
import org.dragoman.translate.translation.Patience;
import org.dragoman.translate.translation.Refusals;
import org.dragoman.translate.translation.Sending;
import org.dragoman.translate.translation.Steadfast;
import org.dragoman.translate.translation.TakeArticles;
import org.dragoman.translate.translation.TranslateWork;
import org.dragoman.translate.translation.Translators;
import org.dragoman.translate.translation.WorkStore;
import org.dragoman.translate.translation.Workers;
import org.dragoman.translate.translation.db.PostgresWork;
import org.dragoman.translate.translation.metrics.BacklogGauges;
import org.dragoman.translate.translation.metrics.MicrometerJournal;

/** The use cases of this service. */
final class TranslationBeans {

  @Produces
  @Singleton
  Journal journal(MeterRegistry registry) {
    return new MicrometerJournal(registry);
  }

  @Produces
  @Singleton
  WorkStore work(DataSource dataSource) {
    return new PostgresWork(dataSource);
  }

  @Produces
  @Singleton
  BacklogGauges gauges(WorkStore store, Transactions transactions, InstantSource clock) {
    return new BacklogGauges(store, transactions, clock);
  }

  @Produces
  @Singleton
  Check checks() {
    return new Checks();
  }

  @Produces
  @Singleton
  Translators translators(
      Segmenter segmenter,
      Memory memory,
      Terminology terminology,
      Engines engines,
      Check checks,
      InstantSource clock,
      Journal journal) {
    return new Translators(segmenter, memory, terminology, engines, checks, clock, journal);
  }

  @Produces
  @Singleton
  TakeArticles takeArticles(
      WorkStore store,
      Outbox outbox,
      TermUses uses,
      TranslationConfig config,
      InstantSource clock,
      Journal journal) {
    return new TakeArticles(
        store, new ForgottenTerms(outbox, uses), config.targets(), clock, journal);
  }

  @Produces
  @Singleton
  Awaited awaited(
      WorkStore store, Transactions transactions, InstantSource clock, Engines engines) {
    Awaited awaited = new Awaited(store, transactions, clock);
    engines.recovered(awaited::recovered);
    return awaited;
  }

  @Produces
  @Singleton
  WorkWakeup wakeup(DataSource dataSource) {
    return new WorkWakeup(new NotifyWakeup(dataSource, PostgresWork.CHANNEL));
  }

  @Produces
  @Singleton
  Workers workers(
      WorkStore store,
      Translators translators,
      Awaited awaited,
      WorkWakeup wakeup,
      Outbox outbox,
      TermUses uses,
      EventCodec codec,
      ServiceName name,
      DataSource dataSource,
      Transactions transactions,
      TranslationConfig config,
      InstantSource clock,
      Journal journal) {
    Faults faults = new DatabaseFaults(dataSource);
    Steadfast steadfast = new Steadfast(transactions, faults, TranslationBeans::pause);
    TranslateWork translate =
        new TranslateWork(
            store,
            translators,
            new Patience(config.patience()),
            new Sending(
                store,
                outbox,
                new Refusals(codec, outbox, name.path()),
                steadfast,
                clock,
                journal,
                new TermNotes(uses)),
            steadfast,
            faults,
            clock,
            journal,
            awaited);
    return new Workers(
        store,
        translate,
        transactions,
        clock,
        new Workers.Settings(
            config.workers(), config.ahead(), config.lease(), config.sweep(), config.grace()),
        translators.lanes(),
        wakeup.notified(),
        awaited);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
