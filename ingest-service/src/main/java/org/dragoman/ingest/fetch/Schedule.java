package org.dragoman.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.DoubleSupplier;
import org.dragoman.ingest.format.FeedHints;
import org.jspecify.annotations.Nullable;

/** When a feed is polled next: a pure decision on its history and its last answer. */
public final class Schedule {
  private static final Duration LONGEST_BACK_OFF = Duration.ofHours(24);
  private static final Duration DENIED_AT_LEAST = Duration.ofHours(1);
  private static final Duration PATIENCE_AT_MOST = Duration.ofDays(7);
  private static final int ENOUGH_FAILURES = 10;
  private static final int HOURS_OF_A_WEEK = 7 * 24;

  /**
   * @param min shortest interval, unless the source has one of its own
   * @param max longest interval of a feed that is well
   * @param first interval of a feed nothing is known of
   * @param giveUp how long a feed may fail before it is paused
   */
  public record Settings(Duration min, Duration max, Duration first, Duration giveUp) {
    public Settings {
      if (min.isNegative() || min.isZero() || max.compareTo(min) < 0) {
        throw new IllegalArgumentException("min, max: min is positive and max no less");
      }
    }
  }

  /** What the last poll came to. */
  public sealed interface Result {
    /**
     * @param fresh how long the answer stays as it is, by its headers
     */
    record Good(FeedHints hints, Duration fresh) implements Result {}

    /** The host asked for patience. */
    record Limited(@Nullable Instant retryAt) implements Result {}

    /**
     * @param denied the host does not want to give it to us, rather than cannot
     * @param failures in a row, this one included
     */
    record Bad(boolean denied, int failures, Instant since, String reason) implements Result {}

    /** 410. */
    record Gone() implements Result {}
  }

  /**
   * @param reason why it is active no more
   */
  public record Next(PollState state, Instant at, Duration interval, @Nullable String reason) {}

  private final Settings settings;
  private final DoubleSupplier random;

  /**
   * @param random 0 to 1, to keep many feeds from coming due together
   */
  public Schedule(Settings settings, DoubleSupplier random) {
    this.settings = settings;
    this.random = random;
  }

  public Duration first() {
    return settings.first();
  }

  /**
   * @param fixed the source's own interval: it is kept whatever the feed says
   */
  public Next next(Result result, Rhythm rhythm, @Nullable Duration fixed, Instant now) {
    Duration interval = fixed == null ? adapted(rhythm, now) : fixed;
    return switch (result) {
      case Result.Good good -> good(good, interval, fixed, now);
      case Result.Limited(Instant retryAt) -> active(patient(retryAt, interval, now), interval);
      case Result.Bad bad -> bad(bad, interval, now);
      case Result.Gone() ->
          new Next(
              PollState.GONE,
              now,
              interval,
              "The host says that the feed is gone for good (410). Resume it, or change its address.");
    };
  }

  private Duration adapted(Rhythm rhythm, Instant now) {
    return clamp(rhythm.interval(now, settings.first()), settings.min(), settings.max());
  }

  private Next good(Result.Good good, Duration interval, @Nullable Duration fixed, Instant now) {
    if (fixed != null) {
      return active(now.plus(fixed), fixed);
    }
    Duration stated = good.hints().interval() == null ? Duration.ZERO : good.hints().interval();
    Duration asked = stated.compareTo(good.fresh()) > 0 ? stated : good.fresh();
    // A feed that calls itself daily, and is not, would cost a newsroom a day.
    Duration wanted = asked.compareTo(settings.max()) > 0 ? settings.max() : asked;
    Duration kept = wanted.compareTo(interval) > 0 ? wanted : interval;
    return active(awake(now.plus(spread(kept, 0, 0.1)), good.hints()), kept);
  }

  private Instant patient(@Nullable Instant retryAt, Duration interval, Instant now) {
    if (retryAt == null) {
      return now.plus(spread(times(interval, 2), 0, 0.25));
    }
    Duration asked = clamp(Duration.between(now, retryAt), Duration.ofSeconds(1), PATIENCE_AT_MOST);
    return now.plus(asked).plus(spread(settings.min(), -1, 0.2));
  }

  private Next bad(Result.Bad bad, Duration interval, Instant now) {
    Duration patience = bad.denied() ? settings.giveUp().dividedBy(4) : settings.giveUp();
    if (bad.failures() >= ENOUGH_FAILURES && bad.since().plus(patience).isBefore(now)) {
      long days = Duration.between(bad.since(), now).toDays();
      return new Next(
          PollState.PAUSED,
          now,
          interval,
          "Given up after %d days of failures, the last one: %s".formatted(days, bad.reason()));
    }
    Duration base =
        bad.denied() && interval.compareTo(DENIED_AT_LEAST) < 0 ? DENIED_AT_LEAST : interval;
    Duration wait = times(base, 1L << Math.min(20, Math.max(0, bad.failures() - 1)));
    Duration most = base.compareTo(LONGEST_BACK_OFF) > 0 ? base : LONGEST_BACK_OFF;
    return active(now.plus(spread(clamp(wait, base, most), -0.2, 0.2)), interval);
  }

  private static Next active(Instant at, Duration interval) {
    return new Next(PollState.ACTIVE, at, interval, null);
  }

  /** Later where the feed says that it sleeps then (RSS: skipHours, skipDays). */
  private static Instant awake(Instant at, FeedHints hints) {
    ZonedDateTime time = at.atZone(ZoneOffset.UTC);
    for (int hour = 0; hour <= HOURS_OF_A_WEEK; hour++) {
      if (!hints.skipHours().contains(time.getHour())
          && !hints.skipDays().contains(time.getDayOfWeek())) {
        return time.toInstant();
      }
      time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return at;
  }

  private Duration spread(Duration time, double from, double to) {
    double factor = 1 + from + (to - from) * random.getAsDouble();
    return Duration.ofMillis(Math.round(time.toMillis() * Math.max(0, factor)));
  }

  private static Duration times(Duration time, long factor) {
    return time.compareTo(LONGEST_BACK_OFF) > 0 ? time : time.multipliedBy(factor);
  }

  private static Duration clamp(Duration time, Duration least, Duration most) {
    return time.compareTo(least) < 0 ? least : time.compareTo(most) > 0 ? most : time;
  }
}
