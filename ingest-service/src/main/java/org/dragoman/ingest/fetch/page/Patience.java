package org.dragoman.ingest.fetch.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dragoman.ingest.fetch.Fetched;
import org.dragoman.ingest.fetch.Fetched.Fault;
import org.jspecify.annotations.Nullable;

/**
 * How long a page is waited for: a pure decision.
 *
 * @param total after which the item is captured as the feed had it
 * @param first wait after a failure; each one is three times the one before
 */
public record Patience(Duration total, Duration first) {
  /** A page denied right after its item came may not have reached the host's edge yet. */
  private static final int DENIALS = 2;

  /** When to try again; empty: no more. */
  public Optional<Instant> again(Awaited awaited, Fetched fetched, Instant now) {
    return switch (fetched) {
      case Fetched.Changed unread -> Optional.empty();
      case Fetched.NotModified unasked -> Optional.empty();
      case Fetched.Gone gone -> Optional.empty();
      case Fetched.RateLimited(var answer, Instant retryAt) ->
          within(awaited, later(next(awaited, now), retryAt));
      case Fetched.Failed(Fault fault, var reason, var answer) ->
          switch (fault) {
            case REFUSED, TOO_LARGE, REDIRECTED -> Optional.empty();
            case DENIED ->
                awaited.attempts() < DENIALS
                    ? within(awaited, next(awaited, now))
                    : Optional.empty();
            case UNREACHABLE, TOO_SLOW, BROKEN -> within(awaited, next(awaited, now));
          };
    };
  }

  private Instant next(Awaited awaited, Instant now) {
    long factor = Math.round(Math.pow(3, Math.min(10, Math.max(0, awaited.attempts() - 1))));
    return now.plus(first.multipliedBy(factor));
  }

  private static Instant later(Instant a, @Nullable Instant b) {
    return b != null && b.isAfter(a) ? b : a;
  }

  private Optional<Instant> within(Awaited awaited, Instant at) {
    return at.isAfter(awaited.since().plus(total)) ? Optional.empty() : Optional.of(at);
  }
}
