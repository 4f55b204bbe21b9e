package org.dragoman.ingest.boot;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.dragoman.contracts.article.Article;
import org.dragoman.events.json.EventJson;
import org.dragoman.ingest.article.Fingerprint;
import org.dragoman.ingest.fetch.Fetcher;
import org.dragoman.ingest.fetch.HostLeases;
import org.dragoman.ingest.fetch.Tally;
import org.dragoman.ingest.fetch.Workers;
import org.dragoman.ingest.fetch.db.DbAwaitedPages;
import org.dragoman.ingest.fetch.db.DbFullPages;
import org.dragoman.ingest.fetch.db.DbHostLeases;
import org.dragoman.ingest.fetch.page.AwaitedPages;
import org.dragoman.ingest.fetch.page.FetchPage;
import org.dragoman.ingest.fetch.page.PageFetchers;
import org.dragoman.ingest.fetch.page.PageWork;
import org.dragoman.ingest.fetch.page.Patience;
import org.dragoman.ingest.receipt.Capture;
import org.dragoman.ingest.receipt.DocumentReader;
import org.dragoman.ingest.receipt.FullPages;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Transactions;

/** Wires the pages behind the items of feeds. */
final class PageBeans {

  @Produces
  @Singleton
  HostLeases hosts(EntityManager entities) {
    return new DbHostLeases(entities);
  }

  @Produces
  @Singleton
  FullPages fullPages(
      EntityManager entities, Sources sources, Fingerprint fingerprint, FetchConfig config) {
    return new DbFullPages(
        entities, EventJson.mapper(), sources, fingerprint, config.pagesWaiting());
  }

  @Produces
  @Singleton
  AwaitedPages awaitedPages(EntityManager entities, HostLeases hosts) {
    return new DbAwaitedPages(entities, hosts, EventJson.mapper());
  }

  @Produces
  @Singleton
  PageFetchers pageFetchers(
      Sources sources,
      AwaitedPages pages,
      Fetcher fetcher,
      DocumentReader reader,
      Capture capture,
      Transactions transactions,
      Tally tally,
      Clock clock,
      FetchConfig config) {
    FetchPage fetch =
        new FetchPage(
            sources,
            pages,
            fetcher,
            reader,
            capture,
            PageBeans::json,
            transactions,
            clock,
            new Patience(config.pagePatience(), config.pageRetry()),
            config.politeness());
    return new PageFetchers(
        new PageWork(pages, fetch, transactions, tally, clock, config.lease(), config.pageMemory()),
        new Workers.Settings(config.pageWorkers(), config.sweep(), config.grace()));
  }

  private static String json(Article article) {
    try {
      return EventJson.mapper().writeValueAsString(article);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an article is always JSON", impossible);
    }
  }
}
