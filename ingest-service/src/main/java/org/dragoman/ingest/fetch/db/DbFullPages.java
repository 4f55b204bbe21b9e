package org.dragoman.ingest.fetch.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.article.Candidate;
import org.dragoman.ingest.article.Fingerprint;
import org.dragoman.ingest.fetch.page.KnownItem;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.identity.Digest;
import org.dragoman.ingest.receipt.FullPages;
import org.dragoman.ingest.receipt.Outcome;
import org.dragoman.ingest.receipt.Outcome.Awaiting.Rank;
import org.dragoman.ingest.source.Sources;
import org.jspecify.annotations.Nullable;

/** Puts items into the table {@code page_item}, to wait for their page. */
public final class DbFullPages implements FullPages {
  private static final System.Logger LOG = System.getLogger(DbFullPages.class.getName());
  private static final Duration SEEN = Duration.ofDays(1);

  private final PageItems table;
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
    this.table = new PageItems(entities, json);
    this.sources = sources;
    this.fingerprint = fingerprint;
    this.most = most;
  }

  /** An item that may wait. */
  private record Comer(int place, String key, Candidate candidate, Item.Readable item) {}

  /** What an item withdraws: by its key, or by its address. */
  private record Withdrawal(String key, @Nullable String url, @Nullable Instant stamp) {
    boolean concerns(KnownItem known) {
      return (known.key().equals(key) || known.waiting() && known.url().equals(url))
          && known.isWithdrawnBy(stamp);
    }
  }

  @Override
  public List<Optional<Outcome>> await(
      Source source, FeedInfo feed, List<Item> items, UUID receipt, Instant at) {
    List<Optional<Outcome>> outcomes =
        new ArrayList<>(NONE.await(source, feed, items, receipt, at));
    if (!isFeed(feed.format()) || !sources.policy(source.id()).fullPage()) {
      return outcomes;
    }
    SortedMap<String, Comer> comers = comers(items, at);
    Map<String, KnownItem> known = known(source, comers.keySet(), withdrawals(items, at));
    long room = most - table.waiting(source);
    for (Comer comer : comers.values()) {
      KnownItem before = known.get(comer.key());
      Rank rank = KnownItem.rank(before, comer.candidate().hash(), comer.candidate().stamp());
      boolean waitsAlready = before != null && before.waiting();
      if (rank == Rank.FIRST || rank == Rank.NEWER) {
        if (!waitsAlready && room-- <= 0) {
          warn(source, comer);
          continue;
        }
        table.put(source, comer.key(), comer.candidate().hash(), comer.item(), receipt, at);
      } else if (before != null && before.seen().plus(SEEN).isBefore(at)) {
        table.seen(source, comer.key(), at);
      }
      outcomes.set(comer.place(), Optional.of(outcome(comer, rank, before)));
    }
    return outcomes;
  }

  private static void warn(Source source, Comer comer) {
    LOG.log(
        Level.WARNING,
        "Too many pages wait; an item is captured without: source={0} url={1}",
        source.id(),
        comer.item().article().url());
  }

  private static boolean isFeed(Format format) {
    return format == Format.RSS || format == Format.ATOM || format == Format.JSON_FEED;
  }

  private SortedMap<String, Comer> comers(List<Item> items, Instant at) {
    SortedMap<String, Comer> comers = new TreeMap<>();
    for (int place = 0; place < items.size(); place++) {
      if (items.get(place) instanceof Item.Readable readable && hasPage(readable.article())) {
        Article article = readable.article();
        Candidate candidate = new Candidate(fingerprint.of(article), article, at);
        // Of two items of one key the first waits; the other is judged as ever.
        comers.putIfAbsent(key(article), new Comer(place, key(article), candidate, readable));
      }
    }
    return comers;
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

  private static List<Withdrawal> withdrawals(List<Item> items, Instant at) {
    List<Withdrawal> withdrawals = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Item.Readable(Article article, var notes)
          && article.status() == ArticleStatus.CANCELED) {
        Instant stamp = new Candidate("", article, at).stamp();
        withdrawals.add(new Withdrawal(key(article), article.url(), stamp));
      }
    }
    return withdrawals;
  }

  /** What is withdrawn while it waits must not come after its withdrawal. */
  private Map<String, KnownItem> known(
      Source source, Set<String> keys, List<Withdrawal> withdrawals) {
    Set<String> asked = new HashSet<>(keys);
    Set<String> urls = new HashSet<>();
    for (Withdrawal withdrawal : withdrawals) {
      asked.add(withdrawal.key());
      if (withdrawal.url() != null) {
        urls.add(withdrawal.url());
      }
    }
    Map<String, KnownItem> known = table.lock(source, asked, urls);
    known
        .values()
        .removeIf(item -> {
          boolean withdrawn = withdrawals.stream().anyMatch(each -> each.concerns(item));
          if (withdrawn) {
            table.forget(source, item.key());
          }
          return withdrawn;
        });
    return known;
  }

  private static Outcome outcome(Comer comer, Rank rank, @Nullable KnownItem before) {
    Article article = comer.item().article();
    return rank == Rank.SAME && before != null && !before.waiting() && before.article() != null
        ? new Outcome.Taken(
            before.article(),
            article.externalId(),
            article.title(),
            before.version(),
            "unchanged",
            comer.item().notes())
        : new Outcome.Awaiting(
            article.externalId(), article.title(), String.valueOf(article.url()), rank);
  }
}
