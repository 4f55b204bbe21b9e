package org.dragoman.ingest.websub;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.fetch.PollState;
import org.dragoman.ingest.fetch.Polling;
import org.dragoman.ingest.fetch.Subscriptions;
import org.dragoman.ingest.fetch.Visit;
import org.dragoman.ingest.format.FeedHints;
import org.dragoman.ingest.source.Policy;
import org.dragoman.ingest.source.Sources;

/** Polled feeds that say what a test wants of their hubs. */
final class Feeds implements Subscriptions {
  private final Map<String, Polling> bySource = new TreeMap<>();
  private final List<String> polled = new ArrayList<>();

  void offer(String source, String self, String hub) {
    FeedHints hints = new FeedHints(self, List.of(hub), null, null, Set.of(), Set.of());
    bySource.put(
        source,
        new Polling(
            source,
            self,
            self,
            PollState.ACTIVE,
            null,
            null,
            null,
            null,
            null,
            null,
            0,
            Duration.ofHours(1),
            hints));
  }

  void clear() {
    bySource.clear();
  }

  List<String> polledNow() {
    return polled;
  }

  @Override
  public Optional<Polling> find(String source) {
    return Optional.ofNullable(bySource.get(source));
  }

  @Override
  public List<Polling> all() {
    return List.copyOf(bySource.values());
  }

  @Override
  public List<Visit> log(String source, int most) {
    return List.of();
  }

  @Override
  public Asked pollNow(String source, Instant now) {
    polled.add(source);
    return Asked.QUEUED;
  }

  @Override
  public boolean pause(String source, String reason) {
    return false;
  }

  @Override
  public boolean resume(String source, Instant now) {
    return false;
  }

  @Override
  public void follow(Source source, Instant now) {}

  @Override
  public void forget(String source) {
    bySource.remove(source);
  }

  /** Every source there could be. */
  Sources sources() {
    return new Sources() {
      @Override
      public Optional<Source> find(String id) {
        return Optional.of(new Source(id, "Quay", null, null, null, null, null));
      }

      @Override
      public List<Source> all() {
        return List.of();
      }

      @Override
      public void alone() {}

      @Override
      public boolean save(Source source) {
        return false;
      }

      @Override
      public Policy policy(String id) {
        return Policy.DEFAULT;
      }

      @Override
      public void treat(String id, Policy policy) {}

      @Override
      public boolean remove(String id) {
        return false;
      }
    };
  }
}
