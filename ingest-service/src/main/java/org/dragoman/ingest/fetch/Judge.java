package org.dragoman.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import org.dragoman.ingest.fetch.Schedule.Next;
import org.dragoman.ingest.fetch.Schedule.Result;
import org.dragoman.ingest.fetch.Visit.Counts;
import org.dragoman.ingest.fetch.Visit.Outcome;
import org.dragoman.ingest.format.FeedHints;
import org.jspecify.annotations.Nullable;

/** What follows from a poll: pure decisions. */
final class Judge {
  /** After so many failures at an address it had moved to, the configured one is tried again. */
  private static final int BACK_TO_THE_FEED = 3;

  private static final int GIVE_UP_OLDER_PAGES = 3;

  private final Schedule schedule;
  private final Duration politeness;

  /**
   * @param politeness between two requests to one host
   */
  Judge(Schedule schedule, Duration politeness) {
    this.schedule = schedule;
    this.politeness = politeness;
  }

  /**
   * A poll under way.
   *
   * @param fixed the source's own interval
   */
  record Poll(Due due, @Nullable Duration fixed, Instant at, Instant now) {
    Duration took() {
      return Duration.between(at, now);
    }
  }

  /** A document that was read, or known already. */
  record Good(
      Outcome outcome,
      Answer answer,
      Counts items,
      FeedHints hints,
      Verdict.@Nullable Seen seen,
      Due.@Nullable Older older) {}

  Verdict good(Poll poll, Good good) {
    Due due = poll.due();
    boolean changed = good.outcome() == Outcome.CHANGED;
    Rhythm rhythm = changed && !due.first() ? due.rhythm().changed(poll.now()) : due.rhythm();
    Result result = new Result.Good(good.hints(), Freshness.of(good.answer(), poll.now()));
    Next next = schedule.next(result, rhythm, poll.fixed(), poll.now());
    if (good.older() != null) {
      next = new Next(next.state(), poll.now().plus(politeness), next.interval(), null);
    }
    Visit visit =
        visit(poll, good.outcome(), good.answer(), good.items(), note(due, good.answer()));
    return new Verdict(
        visit, next, address(due, good.answer()), rhythm, 0, null, good.seen(), good.older(), null);
  }

  /** No document, or none that can be used. */
  Verdict bad(Poll poll, Outcome outcome, boolean denied, String reason, @Nullable Answer answer) {
    Due due = poll.due();
    int failures = due.failures() + 1;
    Instant since = due.failingSince() == null ? poll.at() : due.failingSince();
    Next next =
        schedule.next(
            new Result.Bad(denied, failures, since, reason),
            due.rhythm(),
            poll.fixed(),
            poll.now());
    return failed(poll, outcome, next, reason, answer, since);
  }

  Verdict limited(Poll poll, Fetched.RateLimited limited) {
    Next next =
        schedule.next(
            new Result.Limited(limited.retryAt()), poll.due().rhythm(), poll.fixed(), poll.now());
    String reason =
        "%s answered %d: not so often, please."
            .formatted(poll.due().host(), limited.answer().status());
    if (limited.retryAt() == null && poll.due().failures() > 0) {
      return bad(poll, Outcome.RATE_LIMITED, false, reason, limited.answer());
    }
    Instant since = poll.due().failingSince() == null ? poll.at() : poll.due().failingSince();
    return failed(poll, Outcome.RATE_LIMITED, next, reason, limited.answer(), since);
  }

  Verdict gone(Poll poll, Answer answer) {
    Next next = schedule.next(new Result.Gone(), poll.due().rhythm(), poll.fixed(), poll.now());
    return failed(poll, Outcome.GONE, next, String.valueOf(next.reason()), answer, poll.at());
  }

  private static Verdict failed(
      Poll poll,
      Outcome outcome,
      Next next,
      String reason,
      @Nullable Answer answer,
      Instant since) {
    Due due = poll.due();
    int failures = due.failures() + 1;
    return new Verdict(
        visit(poll, outcome, answer, Counts.NONE, reason),
        next,
        failures >= BACK_TO_THE_FEED ? feed(due) : due.address(),
        due.rhythm(),
        failures,
        since,
        null,
        failures >= GIVE_UP_OLDER_PAGES ? null : due.older(),
        next.reason() == null ? reason : next.reason());
  }

  private static String feed(Due due) {
    try {
      return WebAddress.of(due.feed()).toString();
    } catch (IllegalArgumentException none) {
      return due.address();
    }
  }

  /** Believed only now that what lies there was read. */
  private static String address(Due due, Answer answer) {
    return due.older() != null
        ? due.address()
        : answer.trail().movedTo().map(Object::toString).orElse(due.address());
  }

  private static @Nullable String note(Due due, Answer answer) {
    if (answer.trail().downgraded()) {
      return "A redirect led from https to http.";
    }
    String address = address(due, answer);
    return address.equals(due.address())
        ? null
        : "The feed has moved for good, to %s.".formatted(address);
  }

  private static Visit visit(
      Poll poll, Outcome outcome, @Nullable Answer answer, Counts items, @Nullable String reason) {
    return new Visit(
        poll.at(),
        outcome,
        answer == null ? null : answer.status(),
        answer == null ? 0 : answer.bytes(),
        poll.took(),
        items,
        reason);
  }
}
