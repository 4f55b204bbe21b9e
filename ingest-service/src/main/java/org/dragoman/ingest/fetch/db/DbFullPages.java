package org.dragoman.ingest.fetch.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.article.Fingerprint;
import org.dragoman.ingest.fetch.WebAddress;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.identity.Digest;
import org.dragoman.ingest.receipt.FullPages;
import org.dragoman.ingest.receipt.Outcome;
import org.dragoman.ingest.source.Sources;
import org.jspecify.annotations.Nullable;

/** Puts items into the table {@code page_item}, to wait for their page. */
public final class DbFullPages implements FullPages {
  private static final System.Logger LOG = System.getLogger(DbFullPages.class.getName());
  private static final Duration SEEN = Duration.ofDays(1);

  private final EntityManager entities;
  private final ObjectMapper json;
  private final Sources sources;
  private final Fingerprint fingerprint;
  private final int most;

  /**
   * @param most items of one source that wait; more are captured as they are
   */
  public DbFullPages(
      EntityManager entities,
      ObjectMapper json,
      Sources sources,
      Fingerprint fingerprint,
      int most) {
    this.entities = entities;
    this.json = json;
    this.sources = sources;
    this.fingerprint = fingerprint;
    this.most = most;
  }

  /** An item that may wait. */
  private record Candidate(int place, String key, String hash, Item.Readable item) {}

  private record Known(
      String hash, boolean waiting, @Nullable UUID article, int version, Instant seen) {}

  @Override
  public List<Optional<Outcome>> await(
      Source source, FeedInfo feed, List<Item> items, UUID receipt, Instant at) {
    if (!isFeed(feed.format()) || !sources.policy(source.id()).fullPage()) {
      return NONE.await(source, feed, items, receipt, at);
    }
    List<Optional<Outcome>> outcomes =
        new ArrayList<>(NONE.await(source, feed, items, receipt, at));
    // In the order of the keys, so that two captures of one source cannot deadlock.
    SortedMap<String, Candidate> candidates = candidates(items);
    forgetWithdrawn(source, items);
    Map<String, Known> known = known(source, candidates);
    long room = most - waiting(source);
    for (Candidate candidate : candidates.values()) {
      Known before = known.get(candidate.key());
      if (before != null && before.hash().equals(candidate.hash())) {
        seen(source, candidate, before, at);
        outcomes.set(candidate.place(), Optional.of(same(candidate, before)));
      } else if (room > 0) {
        room--;
        put(source, candidate, receipt, at);
        outcomes.set(candidate.place(), Optional.of(awaiting(candidate)));
      } else {
        LOG.log(
            Level.WARNING,
            "Too many pages wait; an item is captured without: source={0} url={1}",
            source.id(),
            candidate.item().article().url());
      }
    }
    return outcomes;
  }

  private static boolean isFeed(Format format) {
    return format == Format.RSS || format == Format.ATOM || format == Format.JSON_FEED;
  }

  private SortedMap<String, Candidate> candidates(List<Item> items) {
    SortedMap<String, Candidate> candidates = new TreeMap<>();
    for (int place = 0; place < items.size(); place++) {
      if (items.get(place) instanceof Item.Readable readable && hasPage(readable.article())) {
        // Of two items of one key the first waits; the other is judged as ever.
        candidates.putIfAbsent(
            key(readable.article()),
            new Candidate(
                place, key(readable.article()), fingerprint.of(readable.article()), readable));
      }
    }
    return candidates;
  }

  private static boolean hasPage(Article article) {
    return article.status() == ArticleStatus.USABLE
        && article.url() != null
        && article.url().matches("(?i)https?://.+");
  }

  private static String key(Article article) {
    String name =
        article.externalId() == null ? "url " + article.url() : "id " + article.externalId();
    return Digest.sha256(name.getBytes(StandardCharsets.UTF_8));
  }

  /** What is withdrawn while it waits must not come after its withdrawal. */
  private void forgetWithdrawn(Source source, List<Item> items) {
    List<String> keys = new ArrayList<>();
    List<String> urls = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Item.Readable(Article article, var notes)
          && article.status() == ArticleStatus.CANCELED) {
        keys.add(key(article));
        urls.add(String.valueOf(article.url()));
      }
    }
    if (!keys.isEmpty()) {
      entities
          .createNativeQuery(
              """
              delete from page_item where source_id = :source
                and (key = any(cast(:keys as text[])) or waiting and url = any(cast(:urls as text[])))
              """)
          .setParameter("source", source.id())
          .setParameter("keys", keys.toArray(String[]::new))
          .setParameter("urls", urls.toArray(String[]::new))
          .executeUpdate();
    }
  }

  private Map<String, Known> known(Source source, SortedMap<String, Candidate> candidates) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select key, hash, waiting, cast(article_id as text), version,
                  extract(epoch from seen_at)
                from page_item
                where source_id = :source and key = any(cast(:keys as text[]))
                order by key for update
                """,
                Object[].class)
            .setParameter("source", source.id())
            .setParameter("keys", candidates.keySet().toArray(String[]::new))
            .getResultList();
    Map<String, Known> known = new HashMap<>();
    for (Object[] row : rows) {
      known.put(
          (String) row[0],
          new Known(
              (String) row[1],
              (Boolean) row[2],
              row[3] == null ? null : UUID.fromString((String) row[3]),
              row[4] == null ? 0 : ((Number) row[4]).intValue(),
              Instant.ofEpochSecond(((Number) row[5]).longValue())));
    }
    return known;
  }

  private long waiting(Source source) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from page_item where source_id = :source and waiting")
                .setParameter("source", source.id())
                .getSingleResult())
        .longValue();
  }

  private static Outcome same(Candidate candidate, Known before) {
    Article article = candidate.item().article();
    return before.waiting() || before.article() == null
        ? awaiting(candidate)
        : new Outcome.Taken(
            before.article(),
            article.externalId(),
            article.title(),
            before.version(),
            "unchanged",
            candidate.item().notes());
  }

  private static Outcome awaiting(Candidate candidate) {
    Article article = candidate.item().article();
    return new Outcome.Awaiting(
        article.externalId(), article.title(), String.valueOf(article.url()));
  }

  private void seen(Source source, Candidate candidate, Known before, Instant at) {
    if (before.seen().plus(SEEN).isBefore(at)) {
      entities
          .createNativeQuery(
              "update page_item set seen_at = :at where source_id = :source and key = :key")
          .setParameter("at", at)
          .setParameter("source", source.id())
          .setParameter("key", candidate.key())
          .executeUpdate();
    }
  }

  private void put(Source source, Candidate candidate, UUID receipt, Instant at) {
    String url = String.valueOf(candidate.item().article().url());
    entities
        .createNativeQuery(
            """
            insert into page_item (source_id, key, hash, article, notes, receipt_id, url, host,
              waiting, due_at, since, seen_at)
            values (:source, :key, :hash, cast(:article as jsonb), cast(:notes as jsonb), :receipt,
              :url, :host, true, :at, :at, :at)
            on conflict (source_id, key) do update set hash = excluded.hash,
              article = excluded.article, notes = excluded.notes, receipt_id = excluded.receipt_id,
              url = excluded.url, host = excluded.host, waiting = true, due_at = excluded.due_at,
              since = excluded.since, seen_at = excluded.seen_at, attempts = 0, reason = null,
              lease = null, leased_until = null
            """)
        .setParameter("source", source.id())
        .setParameter("key", candidate.key())
        .setParameter("hash", candidate.hash())
        .setParameter("article", write(candidate.item().article()))
        .setParameter("notes", write(candidate.item().notes()))
        .setParameter("receipt", receipt)
        .setParameter("url", url)
        .setParameter("host", host(url))
        .setParameter("at", at)
        .executeUpdate();
  }

  private static String host(String url) {
    try {
      return WebAddress.host(WebAddress.of(url));
    } catch (IllegalArgumentException none) {
      return "";
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an article and its notes are always JSON", impossible);
    }
  }
}
