package org.dragoman.translate.translation;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.inbox.Faults;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.translation.WorkStore.Later;

/** Brings drawn work to its end: a translation sent, or a later attempt. */
public final class TranslateWork {

  private static final System.Logger LOG = System.getLogger(TranslateWork.class.getName());

  /** Draws without an end after which an article goes on with what there is: it may kill us. */
  static final int ATTEMPTS = 5;

  /** How long what could not be translated for a fault of ours rests before it is tried anew. */
  private static final Duration REST = Duration.ofHours(1);

  private static final Duration DATABASE_PAUSE = Duration.ofSeconds(5);

  private static final String GIVEN_UP =
      "translation failed " + ATTEMPTS + " times; it is tried again every hour";

  /** Draws after which not even that can be sent. */
  static final int LAST = 2 * ATTEMPTS;

  private final WorkStore store;
  private final Translators translators;
  private final Patience patience;
  private final Sending sending;
  private final Transactions transactions;
  private final Faults faults;
  private final InstantSource clock;
  private final Journal journal;
  private final Awaited awaited;

  public TranslateWork(
      WorkStore store,
      Translators translators,
      Patience patience,
      Sending sending,
      Transactions transactions,
      Faults faults,
      InstantSource clock,
      Journal journal,
      Awaited awaited) {
    this.store = store;
    this.translators = translators;
    this.patience = patience;
    this.sending = sending;
    this.transactions = transactions;
    this.faults = faults;
    this.clock = clock;
    this.journal = journal;
    this.awaited = awaited;
  }

  /**
   * Takes the work as far as it goes without an engine.
   *
   * @return what engines have to do; empty if the work came to its end, or was given back
   */
  public Optional<Begun> begin(Work work) {
    if (work.attempts() > LAST) {
      sending.refuse(work, "it was given up after " + LAST + " attempts");
      return Optional.empty();
    }
    if (work.attempts() > ATTEMPTS) {
      giveUp(work);
      return Optional.empty();
    }
    try {
      Begun begun = translators.begin(task(work));
      if (begun.settled().isEmpty()) {
        return Optional.of(begun);
      }
      take(work, begun, begun.settled().get());
    } catch (RuntimeException bug) {
      tryLater(work, Earlier.NONE, bug);
    }
    return Optional.empty();
  }

  /** Lets the engines do the rest, and blocks meanwhile. */
  public void finish(Work work, Begun begun) {
    Earlier done = Earlier.NONE;
    try {
      Attempt attempt = begun.finish();
      done = begun.remember(attempt);
      take(work, begun, attempt);
    } catch (RuntimeException bug) {
      tryLater(work, done, bug);
    }
  }

  /** Leaves the work to its turn in another lane. */
  public void park(Work work, Lane lane) {
    transactions.run(() -> store.park(work, lane, clock.instant()));
  }

  /**
   * @param done what engines have done of it
   */
  private void tryLater(Work work, Earlier done, RuntimeException bug) {
    if (faults.isInfrastructure(bug)) {
      LOG.log(
          Level.WARNING,
          "The database was away article=%s language=%s"
              .formatted(work.articleId(), work.language()),
          bug);
      defer(work, later(work, DATABASE_PAUSE, false, "the database was away"), done);
      return;
    }
    LOG.log(
        Level.ERROR,
        "Translation failed article=%s language=%s attempt=%d"
            .formatted(work.articleId(), work.language(), work.attempts()),
        bug);
    journal.failed();
    Duration pause = Duration.ofSeconds(1L << Math.min(work.attempts(), 6));
    defer(work, later(work, pause, true, reason(bug)), done);
  }

  private Later later(Work work, Duration pause, boolean countsAsAttempt, String reason) {
    return new Later(
        clock.instant().plus(pause), work.patienceEnds(), countsAsAttempt, reason, List.of());
  }

  private void take(Work work, Begun begun, Attempt attempt) {
    awaited.translated(attempt.segments());
    switch (attempt) {
      case Attempt.Complete complete ->
          finish(
              work,
              new Ready(
                  attempt.segments(), begun.remember(complete), begun.terms(), Optional.empty()));
      case Attempt.Waiting waiting -> wait(work, begun, waiting);
    }
  }

  private void wait(Work work, Begun begun, Attempt.Waiting waiting) {
    awaited.down(waiting.engines());
    Instant now = clock.instant();
    Earlier translation = begun.remember(waiting);
    Optional<Later> patient =
        work.completing()
            ? Optional.empty()
            : patience.next(work, waiting.reason(), waiting.engines(), now);
    if (patient.isPresent()) {
      defer(work, patient.get(), translation);
      return;
    }
    Later completion = patience.completion(work, waiting.reason(), waiting.engines(), now);
    if (work.redo() && work.sent().sourceVersion() == work.sourceVersion()) {
      // Readers have more than this already: the old sentences stand until the engine is back.
      defer(work, completion, translation);
    } else {
      finish(
          work, new Ready(waiting.segments(), translation, begun.terms(), Optional.of(completion)));
    }
  }

  /**
   * Something in the article breaks us: it goes on with what readers had, which is also what the
   * next attempt starts from.
   */
  private void giveUp(Work work) {
    Later rest =
        new Later(clock.instant().plus(REST), Optional.empty(), false, GIVEN_UP, List.of());
    if (work.sent().sourceVersion() == work.sourceVersion()) {
      defer(work, rest, Earlier.NONE);
    } else {
      finish(
          work,
          new Ready(
              translators.salvage(task(work), GIVEN_UP),
              Earlier.NONE,
              Map.of(),
              Optional.of(rest)));
    }
  }

  private static Task task(Work work) {
    Article article = work.captured().article();
    Source source = work.captured().source();
    String stated = article.language();
    return new Task(
        article,
        stated == null ? source.language() : stated,
        work.language(),
        source.id(),
        new Former(work.kept(), work.sent().translation(), work.redo()));
  }

  private static String reason(RuntimeException bug) {
    return "an internal error (" + bug.getClass().getSimpleName() + ")";
  }

  private void defer(Work work, Later later, Earlier done) {
    journal.deferred();
    transactions.run(() -> store.defer(work, later, done, clock.instant()));
  }

  private void finish(Work work, Ready ready) {
    if (!work.completing() || ready.betters(work.sent())) {
      sending.send(work, ready);
      return;
    }
    // Nobody gets the same sentences twice.
    ready
        .completion()
        .ifPresentOrElse(
            later -> defer(work, later, ready.remembered()),
            () -> transactions.run(() -> store.settled(work, clock.instant())));
  }

  /** Gives up work whose article cannot be read. */
  public void refuse(Unreadable broken) {
    sending.refuse(broken);
  }
}
