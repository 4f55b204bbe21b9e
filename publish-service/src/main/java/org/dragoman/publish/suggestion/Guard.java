package org.dragoman.publish.suggestion;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dragoman.publish.suggestion.Part.Missing;
import org.dragoman.publish.suggestion.Part.Why;

/**
 * Stands before somebody who is asked: only so many questions at a time, none while it rests, and
 * each counted.
 */
public final class Guard {

  /**
   * @param time for a question, the wait for its turn and the whole answer included
   * @param atOnce questions at a time
   * @param failures in a row after which it is left alone
   * @param rest how long
   */
  public record Limits(Duration time, int atOnce, int failures, Duration rest) {
    public Limits {
      if (!time.isPositive() || !rest.isPositive() || atOnce < 1 || failures < 1) {
        throw new IllegalArgumentException(
            "suggestions: times, questions at a time and failures are positive, not "
                + "%s, %s, %d and %d".formatted(time, rest, atOnce, failures));
      }
    }
  }

  private final String name;
  private final Limits limits;
  private final Semaphore places;
  private final Rest rest;
  private final InstantSource clock;
  private final SuggestionWatch watch;

  /**
   * @param name for the watch
   */
  public Guard(String name, Limits limits, InstantSource clock, SuggestionWatch watch) {
    this.name = name;
    this.limits = limits;
    this.places = new Semaphore(limits.atOnce());
    this.rest = new Rest(limits.failures(), limits.rest());
    this.clock = clock;
    this.watch = watch;
  }

  /**
   * @param question told how much time it has left
   */
  public <T> Part<T> ask(Function<Duration, Part<T>> question) {
    long start = System.nanoTime();
    Part<T> part = inTurn(question, start);
    watch.asked(name, outcome(part), since(start));
    return part;
  }

  private <T> Part<T> inTurn(Function<Duration, Part<T>> question, long start) {
    try {
      if (!places.tryAcquire(limits.time().toNanos() / 2, TimeUnit.NANOSECONDS)) {
        return new Missing<>(Why.BUSY);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Missing<>(Why.BUSY);
    }
    try {
      return rest.over(clock.instant())
          ? asked(question, limits.time().minus(since(start)))
          : new Missing<>(Why.RESTING);
    } finally {
      places.release();
    }
  }

  private <T> Part<T> asked(Function<Duration, Part<T>> question, Duration left) {
    Part<T> part = question.apply(left);
    Why why = part instanceof Missing<T>(Why because) && because.lasting() ? because : null;
    switch (rest.answered(why == null, clock.instant())) {
      case BEGINS -> watch.resting(name, outcome(part));
      case ENDS -> watch.well(name);
      case NONE -> {}
    }
    return part;
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static String outcome(Part<?> part) {
    return switch (part) {
      case Part.Given<?> given -> given.complete() ? "given" : "incomplete";
      case Missing<?>(Why why) -> why.name().toLowerCase(Locale.ROOT);
    };
  }
}
