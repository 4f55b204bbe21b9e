package org.dragoman.ingest.boot;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.dragoman.ingest.fetch.FeedIntake;
import org.dragoman.ingest.fetch.Fetcher;
import org.dragoman.ingest.fetch.PollFeed;
import org.dragoman.ingest.fetch.PollWork;
import org.dragoman.ingest.fetch.Pollers;
import org.dragoman.ingest.fetch.Polls;
import org.dragoman.ingest.fetch.Poster;
import org.dragoman.ingest.fetch.Pushed;
import org.dragoman.ingest.fetch.Schedule;
import org.dragoman.ingest.fetch.Subscriptions;
import org.dragoman.ingest.fetch.Tally;
import org.dragoman.ingest.fetch.Workers;
import org.dragoman.ingest.fetch.db.DbPolls;
import org.dragoman.ingest.fetch.db.DbSubscriptions;
import org.dragoman.ingest.fetch.http.HttpFetcher;
import org.dragoman.ingest.fetch.http.HttpPoster;
import org.dragoman.ingest.fetch.http.Limits;
import org.dragoman.ingest.fetch.metrics.MicrometerTally;
import org.dragoman.ingest.receipt.Capture;
import org.dragoman.ingest.receipt.DocumentReader;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Transactions;
import org.dragoman.outbox.boot.ServiceName;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Wires fetching and polling. */
final class FetchBeans {

  @Produces
  @Singleton
  Fetcher fetcher(
      FetchConfig config,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.version", defaultValue = "0") String version) {
    return new HttpFetcher(limits(config), userAgent(config, version), clock);
  }

  @Produces
  @Singleton
  Poster poster(
      FetchConfig config,
      @ConfigProperty(name = "quarkus.application.version", defaultValue = "0") String version) {
    return new HttpPoster(limits(config), userAgent(config, version));
  }

  private static Limits limits(FetchConfig config) {
    return new Limits(
        config.connectTimeout(),
        config.silence(),
        config.timeout(),
        Math.toIntExact(config.maxBytes().asLongValue()),
        config.redirects());
  }

  private static String userAgent(FetchConfig config, String version) {
    return "Dragoman/" + version + config.contact().map(" (+%s)"::formatted).orElse("");
  }

  void close(@Disposes Poster poster) {
    if (poster instanceof HttpPoster http) {
      http.close();
    }
  }

  void close(@Disposes Fetcher fetcher) {
    if (fetcher instanceof HttpFetcher http) {
      http.close();
    }
  }

  @Produces
  @Singleton
  Subscriptions subscriptions(EntityManager entities, FetchConfig config) {
    return new DbSubscriptions(entities, config.firstInterval());
  }

  @Produces
  @Singleton
  Polls polls(EntityManager entities, ServiceName name) {
    return new DbPolls(entities, name.instance());
  }

  @Produces
  @Singleton
  Tally tally(MeterRegistry meters) {
    return new MicrometerTally(meters);
  }

  @Produces
  @Singleton
  Pollers pollers(
      Sources sources,
      Polls polls,
      Pushed pushed,
      Fetcher fetcher,
      DocumentReader reader,
      Capture capture,
      Transactions transactions,
      Tally tally,
      Clock clock,
      FetchConfig config) {
    Schedule schedule =
        new Schedule(
            new Schedule.Settings(
                config.minInterval(),
                config.maxInterval(),
                config.firstInterval(),
                config.giveUp()),
            () -> ThreadLocalRandom.current().nextDouble());
    PollFeed poll =
        new PollFeed(
            sources,
            polls,
            pushed,
            fetcher,
            new FeedIntake(reader, capture),
            schedule,
            transactions,
            tally,
            clock,
            new PollFeed.Settings(config.politeness(), config.olderPages(), config.maxInterval()));
    return new Pollers(
        new PollWork(
            polls,
            poll,
            transactions,
            tally,
            clock,
            new PollWork.Settings(config.lease(), config.log(), config.uneventfulLog())),
        new Workers.Settings(config.workers(), config.sweep(), config.grace()));
  }
}
