package org.dragoman.ingest.fetch.db;

import io.quarkus.panache.common.Sort;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.fetch.PollState;
import org.dragoman.ingest.fetch.Polling;
import org.dragoman.ingest.fetch.Subscriptions;
import org.dragoman.ingest.fetch.Visit;
import org.dragoman.ingest.fetch.WebAddress;
import org.jspecify.annotations.Nullable;

/** The table {@code poll}, as people see it. */
public final class DbSubscriptions implements Subscriptions {
  private final EntityManager entities;
  private final Duration first;

  /**
   * @param first interval of a feed nothing is known of
   */
  public DbSubscriptions(EntityManager entities, Duration first) {
    this.entities = entities;
    this.first = first;
  }

  @Override
  public Optional<Polling> find(String source) {
    return Source.isId(source)
        ? PollRow.<PollRow>findByIdOptional(source).map(PollRow::toPolling)
        : Optional.empty();
  }

  @Override
  public List<Polling> all() {
    return PollRow.<PollRow>listAll(Sort.by("source")).stream().map(PollRow::toPolling).toList();
  }

  @Override
  public List<Visit> log(String source, int most) {
    return VisitRow.<VisitRow>find("source = ?1 order by at desc, id desc", source)
        .page(0, most)
        .stream()
        .map(VisitRow::toVisit)
        .toList();
  }

  @Override
  public Asked pollNow(String source, Instant now) {
    PollRow row = locked(source);
    if (row == null) {
      return Asked.NOT_POLLED;
    }
    if (row.state != PollState.ACTIVE) {
      return Asked.NOT_ACTIVE;
    }
    row.nextAt = now;
    return Asked.QUEUED;
  }

  @Override
  public boolean pause(String source, String reason) {
    PollRow row = locked(source);
    if (row != null) {
      row.state = PollState.PAUSED;
      row.reason = reason;
      row.lease = null;
      row.leasedUntil = null;
    }
    return row != null;
  }

  @Override
  public boolean resume(String source, Instant now) {
    PollRow row = locked(source);
    if (row != null && row.state != PollState.ACTIVE) {
      start(row, row.feed, now);
    }
    return row != null;
  }

  @Override
  public void follow(Source source, Instant now) {
    if (source.feed() == null || source.feed().isBlank()) {
      forget(source.id());
      return;
    }
    PollRow known = locked(source.id());
    if (known != null && known.feed.equals(source.feed())) {
      return;
    }
    if (known != null) {
      forget(source.id());
      entities.flush();
    }
    PollRow row = new PollRow();
    row.source = source.id();
    row.since = now;
    row.interval = first.toSeconds();
    start(row, source.feed(), now);
    row.persist();
  }

  /** From the configured address, with nothing held against it. */
  private static void start(PollRow row, String feed, Instant now) {
    row.feed = feed;
    row.state = PollState.ACTIVE;
    row.reason = null;
    row.nextAt = now;
    row.failures = 0;
    row.failingSince = null;
    try {
      URI address = WebAddress.of(feed);
      row.address = address.toString();
      row.host = WebAddress.host(address);
    } catch (IllegalArgumentException refused) {
      row.address = feed;
      row.host = "";
      row.state = PollState.PAUSED;
      row.reason = refused.getMessage();
    }
  }

  @Override
  public void forget(String source) {
    if (PollRow.deleteById(source)) {
      VisitRow.delete("source", source);
    }
  }

  private static @Nullable PollRow locked(String source) {
    return Source.isId(source) ? PollRow.findById(source, LockModeType.PESSIMISTIC_WRITE) : null;
  }
}
