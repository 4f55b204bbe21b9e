package org.dragoman.translate.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.outbox.Transactions;
import org.dragoman.pages.Front;
import org.dragoman.translate.engine.EngineWatch;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.glossary.Glossary;
import org.dragoman.translate.glossary.TermUses;
import org.dragoman.translate.imports.ImportJobs;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.memory.MemoryStore;
import org.dragoman.translate.translation.Translators;
import org.dragoman.translate.translation.WorkStore;
import org.dragoman.translate.workbench.Elsewhere;
import org.dragoman.translate.workbench.EnginesDesk;
import org.dragoman.translate.workbench.GlossaryDesk;
import org.dragoman.translate.workbench.ImportsDesk;
import org.dragoman.translate.workbench.LanguageChoices;
import org.dragoman.translate.workbench.MemoryDesk;
import org.dragoman.translate.workbench.TouchedDesk;
import org.dragoman.translate.workbench.Trial;
import org.dragoman.translate.workbench.WaitingDesk;

/** Wires the pages. */
final class WorkbenchBeans {

  @Produces
  @Singleton
  Front front(PagesConfig config) {
    List<Front.Link> links = new ArrayList<>();
    config.sources().ifPresent(address -> links.add(new Front.Link("Sources", address)));
    config.desk().ifPresent(address -> links.add(new Front.Link("Desk", address)));
    return new Front(
        config.publisher(),
        "Translation",
        "/try",
        List.of(
            new Front.Link("Memory", "/memory"),
            new Front.Link("Glossary", "/glossary"),
            new Front.Link("Engines", "/engines"),
            new Front.Link("Try", "/try")),
        links);
  }

  @Produces
  @Singleton
  LanguageChoices languages(TranslationConfig config) {
    return new LanguageChoices(config.targets());
  }

  @Produces
  @Singleton
  Trial trial(Translators translators, Memory memory, Engines engines) {
    return new Trial(translators, memory, engines);
  }

  @Produces
  @Singleton
  MemoryDesk memoryDesk(MemoryStore memory, InstantSource clock) {
    return new MemoryDesk(memory, clock);
  }

  @Produces
  @Singleton
  ImportsDesk importsDesk(ImportJobs imports, InstantSource clock) {
    return new ImportsDesk(imports, clock);
  }

  @Produces
  @Singleton
  WaitingDesk waitingDesk(
      WorkStore work, Transactions transactions, PagesConfig pages, InstantSource clock) {
    return new WaitingDesk(work, transactions, elsewhere(pages), clock);
  }

  @Produces
  @Singleton
  TouchedDesk touchedDesk(
      Glossary glossary, TermUses uses, PagesConfig pages, InstantSource clock) {
    return new TouchedDesk(glossary, uses, elsewhere(pages), clock);
  }

  private static Elsewhere elsewhere(PagesConfig pages) {
    return new Elsewhere(pages.desk().orElse(null), pages.sources().orElse(null));
  }

  @Produces
  @Singleton
  EnginesDesk enginesDesk(Engines engines, EngineWatch watch, InstantSource clock) {
    return new EnginesDesk(engines, watch, clock);
  }

  @Produces
  @Singleton
  GlossaryDesk glossaryDesk(Glossary glossary, InstantSource clock) {
    return new GlossaryDesk(glossary, clock);
  }
}
