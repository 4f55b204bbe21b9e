package org.dragoman.ingest.websub;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscription and its moves. It never fails for good: whatever a hub does, the feed goes on
 * being polled, and the hub is asked again later.
 *
 * @param token the unguessable end of the callback's address: who knows it is the hub
 * @param secret the key of its signatures (section 7); given to hubs that are asked over TLS
 * @param failures requests the hub refused or did not answer, in a row
 * @param nextAt when there is something to do
 * @param expiresAt when the hub's lease ends
 * @param reason what went wrong last, one sentence for a person
 */
public record Subscription(
    String source,
    Topic topic,
    String token,
    String secret,
    State state,
    int failures,
    Instant nextAt,
    @Nullable Instant expiresAt,
    @Nullable String reason) {

  /** How long a hub may take to verify, before it is asked again. */
  static final Duration PATIENCE = Duration.ofHours(1);

  static final Duration DENIED_FOR = Duration.ofDays(1);
  static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);
  static final Duration LONGEST_LEASE = Duration.ofDays(30);
  private static final Duration LONGEST_BACK_OFF = Duration.ofHours(12);
  private static final int FAREWELLS = 3;

  /** A source that has just told of its hub. */
  public static Subscription wanted(
      String source, Topic topic, String token, String secret, Instant now) {
    return new Subscription(source, topic, token, secret, State.WANTED, 0, now, null, null);
  }

  /** Whether the hub brings what changes now. */
  public boolean isLive(Instant now) {
    return state == State.ACTIVE && expiresAt != null && now.isBefore(expiresAt);
  }

  /** The hub took the request; it verifies when it likes (section 5.1). */
  public Subscription asked(Instant now) {
    if (state == State.LEAVING || isLive(now)) {
      return with(state, failures, now.plus(PATIENCE), expiresAt, reason);
    }
    // Asked before and never verified: it counts as a failure, so that it is asked less and less.
    int unheard = state == State.ASKED ? failures + 1 : failures;
    Duration wait = unheard == 0 ? PATIENCE : PATIENCE.multipliedBy(1L << Math.min(unheard, 4));
    String why = unheard == 0 ? null : "The hub took the request and never verified it.";
    return with(State.ASKED, unheard, now.plus(wait), null, why);
  }

  /** The hub refused the request or could not be reached. */
  public Subscription failed(String why, Instant now) {
    State after = state == State.LEAVING || isLive(now) ? state : State.WANTED;
    Instant again = now.plus(backOff());
    if (isLive(now) && expiresAt != null && again.isAfter(expiresAt)) {
      // The end of a lease is not slept through: from then on the feed is polled as any other.
      again = expiresAt;
    }
    return with(after, failures + 1, again, expiresAt, why);
  }

  private Duration backOff() {
    Duration doubled = Duration.ofMinutes(5).multipliedBy(1L << Math.min(failures, 10));
    return doubled.compareTo(LONGEST_BACK_OFF) < 0 ? doubled : LONGEST_BACK_OFF;
  }

  /**
   * The hub verified it. Renewed with a quarter of the lease to go: so a hub that is away for a
   * while does not end it.
   *
   * @param lease as the hub states it
   */
  public Subscription verified(Duration lease, Instant now) {
    Duration held = lease.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : lease;
    held = held.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : held;
    Instant renewal = now.plus(held.multipliedBy(3).dividedBy(4));
    return with(State.ACTIVE, 0, renewal, now.plus(held), null);
  }

  /** The hub denied it, or ended it (section 5.2). */
  public Subscription denied(@Nullable String why, Instant now) {
    String reason = "The hub denied the subscription" + (why == null ? "." : ": " + why);
    return with(State.DENIED, 0, now.plus(DENIED_FOR), null, reason);
  }

  /** The source is no longer followed. */
  public Subscription leaving(Instant now) {
    return state == State.LEAVING ? this : with(State.LEAVING, 0, now, expiresAt, null);
  }

  /** The hub was told often enough: its lease runs out, and its calls are answered 410. */
  public boolean isOver() {
    return state == State.LEAVING && failures >= FAREWELLS;
  }

  private Subscription with(
      State after, int failed, Instant next, @Nullable Instant expiry, @Nullable String why) {
    return new Subscription(source, topic, token, secret, after, failed, next, expiry, why);
  }
}
