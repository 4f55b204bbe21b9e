package org.dragoman.ingest.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.dragoman.ingest.source.Outlets;
import org.dragoman.ingest.source.Sources;
import org.dragoman.ingest.source.opml.OpmlImport;
import org.dragoman.outbox.Transactions;

/** Wires what sources come in by. */
final class SourceBeans {

  @Produces
  @Singleton
  OpmlImport opmlImport(Sources sources, Transactions transactions) {
    return new OpmlImport(sources, transactions);
  }

  @Produces
  @Singleton
  Outlets outlets(Sources sources, Transactions transactions) {
    return new Outlets(sources, transactions);
  }
}
