package org.dragoman.translate.translation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleWithdrawn;

/** A store of one article's work, which remembers what was done with it. */
final class OneWorkStore implements WorkStore {

  Known known = Known.NOTHING;
  boolean ours = true;
  int revision;
  final List<Later> deferred = new ArrayList<>();
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
  public Drawn draw(int limit, Instant now, Duration lease) {
    return new Drawn(List.of(), List.of());
  }

  @Override
  public Optional<Integer> claim(Work work) {
    return ours ? Optional.of(revision + 1) : Optional.empty();
  }

  @Override
  public void translated(Work work, int next, Coverage coverage, Instant now) {
    revision = next;
  }

  @Override
  public boolean failed(String articleId, String language, UUID lease, String reason, Instant now) {
    if (ours) {
      failures.add(reason);
    }
    return ours;
  }

  @Override
  public void defer(Work work, Later later, Instant now) {
    deferred.add(later);
  }

  @Override
  public void renew(Collection<UUID> leases, Instant until) {}

  @Override
  public void release(Collection<UUID> leases, Instant now) {}

  @Override
  public int again(String articleId, Instant now) {
    return 0;
  }

  @Override
  public List<WorkStatus> status(String articleId) {
    return List.of();
  }

  @Override
  public Backlog backlog() {
    return new Backlog(0, 0, Optional.empty());
  }

  @Override
  public Optional<String> outlet(String articleId) {
    return Optional.empty();
  }
}
