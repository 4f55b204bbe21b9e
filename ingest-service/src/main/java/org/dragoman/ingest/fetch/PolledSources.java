package org.dragoman.ingest.fetch;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.source.Policy;
import org.dragoman.ingest.source.Sources;

/** Sources whose feeds are followed as soon as they are saved, in the same transaction. */
public final class PolledSources implements Sources {
  private final Sources sources;
  private final Subscriptions subscriptions;
  private final InstantSource clock;

  public PolledSources(Sources sources, Subscriptions subscriptions, InstantSource clock) {
    this.sources = sources;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  @Override
  public Optional<Source> find(String id) {
    return sources.find(id);
  }

  @Override
  public List<Source> all() {
    return sources.all();
  }

  @Override
  public void alone() {
    sources.alone();
  }

  @Override
  public boolean save(Source source) {
    boolean added = sources.save(source);
    subscriptions.follow(source, clock.instant());
    return added;
  }

  @Override
  public Policy policy(String id) {
    return sources.policy(id);
  }

  /** What changes how the feed is asked for is tried at once. */
  @Override
  public void treat(String id, Policy policy) {
    Policy before = sources.policy(id);
    sources.treat(id, policy);
    boolean other =
        before.privateNetwork() != policy.privateNetwork()
            || !java.util.Objects.equals(before.interval(), policy.interval());
    if (other) {
      subscriptions.pollNow(id, clock.instant());
    }
  }

  @Override
  public boolean remove(String id) {
    subscriptions.forget(id);
    return sources.remove(id);
  }
}
