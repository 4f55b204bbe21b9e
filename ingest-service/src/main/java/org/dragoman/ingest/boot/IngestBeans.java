package org.dragoman.ingest.boot;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.dragoman.events.json.EventJson;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.article.AtAddress;
import org.dragoman.ingest.article.Evidence;
import org.dragoman.ingest.article.Fingerprint;
import org.dragoman.ingest.article.db.DbArticles;
import org.dragoman.ingest.article.db.DbAtAddress;
import org.dragoman.ingest.article.json.CanonicalJson;
import org.dragoman.ingest.fetch.PolledSources;
import org.dragoman.ingest.fetch.Subscriptions;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.FormatReader;
import org.dragoman.ingest.format.Formats;
import org.dragoman.ingest.format.atom.AtomReader;
import org.dragoman.ingest.format.email.EmailReader;
import org.dragoman.ingest.format.html.HtmlReader;
import org.dragoman.ingest.format.html.json.JsonLd;
import org.dragoman.ingest.format.iptc7901.Iptc7901Reader;
import org.dragoman.ingest.format.json.JsonReader;
import org.dragoman.ingest.format.newsml1.NewsMlReader;
import org.dragoman.ingest.format.newsmlg2.G2Reader;
import org.dragoman.ingest.format.nitf.NitfReader;
import org.dragoman.ingest.format.rss.RssReader;
import org.dragoman.ingest.identity.Identities;
import org.dragoman.ingest.language.Languages;
import org.dragoman.ingest.receipt.ArchiveIntake;
import org.dragoman.ingest.receipt.Capture;
import org.dragoman.ingest.receipt.Completion;
import org.dragoman.ingest.receipt.DocumentReader;
import org.dragoman.ingest.receipt.FullPages;
import org.dragoman.ingest.receipt.Receipts;
import org.dragoman.ingest.receipt.Registrar;
import org.dragoman.ingest.receipt.Rekeying;
import org.dragoman.ingest.receipt.Tally;
import org.dragoman.ingest.receipt.db.DbReceipts;
import org.dragoman.ingest.receipt.db.RepeatedTransactions;
import org.dragoman.ingest.receipt.metrics.MicrometerTally;
import org.dragoman.ingest.receipt.rest.Bodies;
import org.dragoman.ingest.source.Sources;
import org.dragoman.ingest.source.db.DbSources;
import org.dragoman.ingest.text.TextReader;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.Transactions;

/** Wires ingest-service. */
public final class IngestBeans {

  /** A sender's JSON: read leniently, since what is missing or odd is judged item by item. */
  public static ObjectMapper lenientJson() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        .build();
  }

  /** The readers of all formats. */
  public static Formats readers() {
    ObjectMapper json = lenientJson();
    JsonReader jsonReader = new JsonReader(json);
    Map<Format, FormatReader> readers =
        new EnumMap<>(
            Map.ofEntries(
                entry(Format.RSS, new RssReader()),
                entry(Format.ATOM, new AtomReader()),
                entry(Format.NEWSML_G2, new G2Reader()),
                entry(Format.NEWSML_1, new NewsMlReader()),
                entry(Format.NITF, new NitfReader()),
                entry(Format.JSON_FEED, jsonReader),
                entry(Format.NINJS, jsonReader),
                entry(Format.IPTC_7901, new Iptc7901Reader()),
                entry(Format.ARTICLE, jsonReader),
                entry(Format.HTML, new HtmlReader(new JsonLd())),
                entry(Format.TEXT, new TextReader())));
    // What is attached to a mail is read as anything else is, but for another mailbox.
    readers.put(Format.EMAIL, new EmailReader(new Formats(readers)::read));
    return new Formats(readers);
  }

  @Produces
  @Singleton
  Formats formats() {
    return readers();
  }

  @Produces
  @Singleton
  Languages languages(LanguageConfig config) {
    return new Languages(config.detect());
  }

  @Produces
  @Singleton
  Fingerprint fingerprint() {
    return new Fingerprint(new CanonicalJson(EventJson.mapper()));
  }

  @Produces
  @Singleton
  DocumentReader documents(
      Formats formats,
      Languages languages,
      Fingerprint fingerprint,
      Clock clock,
      IngestConfig config) {
    return new DocumentReader(
        formats, new Completion(languages, fingerprint, clock), config.maxItems());
  }

  @Produces
  @Singleton
  Sources sources(Subscriptions subscriptions, Clock clock) {
    return new PolledSources(new DbSources(), subscriptions, clock);
  }

  @Produces
  @Singleton
  Articles articles(EntityManager entities) {
    return new DbArticles(entities, EventJson.mapper());
  }

  @Produces
  @Singleton
  AtAddress atAddress(EntityManager entities) {
    return new DbAtAddress(entities);
  }

  @Produces
  @Singleton
  Receipts receipts() {
    return new DbReceipts(EventJson.mapper());
  }

  @Produces
  @Singleton
  Tally tally(MeterRegistry meters) {
    return new MicrometerTally(meters);
  }

  @Produces
  @Singleton
  Bodies bodies(IngestConfig config) {
    return new Bodies(
        Math.toIntExact(config.maxDocument().asLongValue()), config.maxArchive().asLongValue());
  }

  @Produces
  @Singleton
  ArchiveIntake archives(Capture capture) {
    return new ArchiveIntake(capture);
  }

  @Produces
  @Singleton
  Capture capture(
      DocumentReader reader,
      Articles articles,
      FullPages pages,
      Evidence evidence,
      Sources sources,
      Identities identities,
      Rekeying rekeying,
      Receipts receipts,
      Outbox outbox,
      Transactions transactions,
      Fingerprint fingerprint,
      Tally tally,
      Clock clock) {
    return new Capture(
        reader,
        new Registrar(articles, evidence, outbox),
        pages,
        sources,
        identities,
        rekeying,
        receipts,
        new RepeatedTransactions(transactions, IngestBeans::inTransaction),
        fingerprint,
        tally,
        clock);
  }

  private static boolean inTransaction() {
    return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
  }
}
