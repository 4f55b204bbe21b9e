package org.dragoman.translate.boot;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.glossary.ExportGlossary;
import org.dragoman.translate.glossary.Glossaries;
import org.dragoman.translate.glossary.Glossary;
import org.dragoman.translate.glossary.GlossaryStore;
import org.dragoman.translate.glossary.ImportGlossary;
import org.dragoman.translate.glossary.TermUses;
import org.dragoman.translate.glossary.Terminology;
import org.dragoman.translate.glossary.db.PostgresGlossary;
import org.dragoman.translate.glossary.db.PostgresUses;
import org.dragoman.translate.glossary.metrics.GlossaryGauges;
import org.dragoman.translate.glossary.metrics.MicrometerGlossary;
import org.dragoman.translate.translation.WorkStore;
import org.dragoman.translate.translation.db.PostgresSent;

/** The glossary's use cases. */
final class GlossaryBeans {

  @Produces
  @Singleton
  GlossaryStore store(DataSource dataSource) {
    return new PostgresGlossary(dataSource);
  }

  @Produces
  @Singleton
  GlossaryGauges gauges(GlossaryStore store, Transactions transactions, InstantSource clock) {
    return new GlossaryGauges(store, transactions, clock);
  }

  @Produces
  @Singleton
  Glossaries terminology(
      GlossaryStore store, Transactions transactions, GlossaryConfig config, InstantSource clock) {
    return new Glossaries(store, transactions, config.refresh(), clock);
  }

  @Produces
  @Singleton
  Glossary glossary(
      GlossaryStore store, Transactions transactions, Glossaries terminology, InstantSource clock) {
    return new Glossary(store, transactions, clock, terminology::changed);
  }

  @Produces
  @Singleton
  ImportGlossary importGlossary(Glossary glossary, MeterRegistry registry) {
    return new ImportGlossary(glossary, new MicrometerGlossary(registry));
  }

  @Produces
  @Singleton
  ExportGlossary exportGlossary(Glossary glossary) {
    return new ExportGlossary(glossary);
  }

  @Produces
  @Singleton
  TermUses uses(
      Terminology terminology,
      GlossaryStore glossary,
      DataSource dataSource,
      WorkStore work,
      Transactions transactions,
      InstantSource clock) {
    return new TermUses(
        terminology,
        glossary,
        new PostgresUses(dataSource),
        new TranslatedArticles(new PostgresSent(dataSource), work, transactions, clock),
        transactions);
  }
}
