package org.dragoman.translate.translation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.jspecify.annotations.Nullable;

/** A store of one article's work, which remembers what was done with it. */
final class OneWorkStore implements WorkStore {

  Known known = Known.NOTHING;
  boolean ours = true;
  int revision;
  int settled;
  Earlier sent = Earlier.NONE;
  Earlier kept = Earlier.NONE;
  final List<Optional<Later>> completions = new ArrayList<>();
  final List<Later> deferred = new ArrayList<>();
  final List<String> woken = new CopyOnWriteArrayList<>();
  final List<String> failures = new ArrayList<>();

  @Override
  public Known lock(String articleId) {
    return known;
  }

  @Override
  public void captured(ArticleCaptured event, List<String> languages, Instant now) {
    known = new Known(event.sourceVersion(), false);
  }

  @Override
  public void withdrawn(ArticleWithdrawn event, Instant now) {
    known = new Known(event.sourceVersion(), true);
  }

  @Override
  public Drawn draw(Lane lane, int limit, Instant now, Duration lease) {
    return Drawn.NOTHING;
  }

  @Override
  public Optional<Integer> claim(Work work) {
    return ours ? Optional.of(revision + 1) : Optional.empty();
  }

  @Override
  public void sent(
      Work work,
      int next,
      Coverage coverage,
      Earlier translation,
      Optional<Later> completion,
      Instant now) {
    revision = next;
    sent = translation.translated() ? translation : sent;
    kept = Earlier.NONE;
    completions.add(completion);
  }

  @Override
  public void settled(Work work, Instant now) {
    settled++;
  }

  @Override
  public boolean failed(String articleId, String language, UUID lease, String reason, Instant now) {
    if (ours) {
      failures.add(reason);
    }
    return ours;
  }

  @Override
  public void defer(Work work, Later later, Earlier done, Instant now) {
    deferred.add(later);
    kept = done.translated() ? done : kept;
  }

  @Override
  public void renew(Collection<UUID> leases, Instant until) {}

  @Override
  public void release(Collection<UUID> leases, Instant now) {}

  @Override
  public void park(Work work, Lane lane, Instant now) {}

  @Override
  public int wake(String engine, int limit, Instant now) {
    woken.add(engine);
    return 1;
  }

  @Override
  public Set<String> awaited() {
    return Set.of();
  }

  @Override
  public int rescue(Collection<String> engines, Instant now) {
    return 0;
  }

  @Override
  public int again(String articleId, boolean all, Instant now) {
    return 0;
  }

  @Override
  public List<WorkStatus> status(String articleId) {
    return List.of();
  }

  @Override
  public List<WorkStatus> in(String state, @Nullable WorkStatus after, int limit) {
    return List.of();
  }

  @Override
  public Map<String, Integer> counts() {
    return Map.of();
  }

  @Override
  public Backlog backlog(Instant now) {
    return new Backlog(0, 0, 0, 0, Optional.empty());
  }

  @Override
  public Optional<String> outlet(String articleId) {
    return Optional.empty();
  }
}
