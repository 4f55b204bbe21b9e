package org.dragoman.ingest.boot;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.dragoman.ingest.language.Languages;
import org.dragoman.ingest.source.Sources;
import org.dragoman.ingest.source.json.SourceFile;
import org.dragoman.outbox.Transactions;
import org.jboss.logging.Logger;

/** What happens once, at start. */
@ApplicationScoped
class IngestLife {
  private static final Logger LOG = Logger.getLogger(IngestLife.class);

  /** The sources of the file, if one is configured. */
  void addSources(
      @Observes @Priority(StartOrder.SOURCES) StartupEvent start,
      SourcesConfig config,
      Sources sources,
      Transactions transactions) {
    config
        .file()
        .ifPresent(file -> {
          var listed = new SourceFile(IngestBeans.lenientJson()).read(file);
          transactions.run(() ->
              listed.forEach(entry -> {
                sources.save(entry.source());
                sources.treat(entry.source().id(), entry.policy());
              }));
          LOG.infof("Sources read: file=%s count=%d", file, listed.size());
        });
  }

  /** Loads the language models beside everything else, so that the first article need not wait. */
  void warmUp(@Observes StartupEvent start, Languages languages) {
    Thread.ofPlatform()
        .daemon()
        .name("language-models")
        .start(() -> languages.decide("a first text, so that models are loaded", null));
  }
}
