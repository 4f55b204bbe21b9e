package org.dragoman.ingest.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.ingest.article.Activity;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.article.Evidence;
import org.dragoman.ingest.article.db.DbActivity;
import org.dragoman.ingest.desk.EvidenceDesk;
import org.dragoman.ingest.desk.PoliteWeb;
import org.dragoman.ingest.desk.Registration;
import org.dragoman.ingest.desk.SourcesDesk;
import org.dragoman.ingest.desk.Trials;
import org.dragoman.ingest.fetch.Fetcher;
import org.dragoman.ingest.fetch.Subscriptions;
import org.dragoman.ingest.format.Formats;
import org.dragoman.ingest.identity.Identities;
import org.dragoman.ingest.quiet.Healths;
import org.dragoman.ingest.receipt.DocumentReader;
import org.dragoman.ingest.receipt.ReceiptLog;
import org.dragoman.ingest.receipt.Receipts;
import org.dragoman.ingest.receipt.db.DbReceiptLog;
import org.dragoman.ingest.source.Sources;
import org.dragoman.ingest.source.discovery.Discovery;
import org.dragoman.ingest.source.discovery.Web;
import org.dragoman.ingest.websub.SubscriptionStore;
import org.dragoman.outbox.Transactions;
import org.dragoman.pages.Front;

/** Wires the sources page. */
final class DeskBeans {

  @Produces
  @Singleton
  Front front(DeskConfig config) {
    List<Front.Link> links = new ArrayList<>();
    config.memory().ifPresent(address -> links.add(new Front.Link("Translation", address)));
    config.desk().ifPresent(address -> links.add(new Front.Link("Desk", address)));
    return new Front(config.publisher(), "Sources", "/sources", links);
  }

  @Produces
  @Singleton
  Activity activity(EntityManager entities) {
    return new DbActivity(entities);
  }

  @Produces
  @Singleton
  ReceiptLog receipts(EntityManager entities) {
    return new DbReceiptLog(entities);
  }

  @Produces
  @Singleton
  SourcesDesk sourcesDesk(
      Sources sources,
      Subscriptions subscriptions,
      SubscriptionStore hubs,
      Identities identities,
      Healths healths,
      Activity activity,
      ReceiptLog receipts,
      Transactions transactions,
      Clock clock) {
    return new SourcesDesk(
        new SourcesDesk.Rooms(
            sources, subscriptions, hubs, identities, healths, activity, receipts),
        transactions,
        clock);
  }

  @Produces
  @Singleton
  EvidenceDesk evidenceDesk(
      Articles articles,
      Evidence evidence,
      Receipts receipts,
      Transactions transactions,
      Clock clock) {
    return new EvidenceDesk(articles, evidence, receipts, transactions, clock);
  }

  @Produces
  @Singleton
  Registration registration(Sources sources, Transactions transactions) {
    return new Registration(sources, transactions);
  }

  @Produces
  @Singleton
  Web web(Fetcher fetcher) {
    return new PoliteWeb(fetcher);
  }

  @Produces
  @Singleton
  Discovery discovery(Web web, Formats formats) {
    return new Discovery(web, formats);
  }

  @Produces
  @Singleton
  Trials trials(DocumentReader reader, Web web, IngestConfig config) {
    return new Trials(reader, web, config.maxDocument().asLongValue());
  }
}
