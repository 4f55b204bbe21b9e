package org.dragoman.translate.translation;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.Topic;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.RecordTooLarge;
import org.dragoman.outbox.Transactions;

/**
 * Ends work in one transaction under its article's lock: a translation sent, or the article among
 * the dead letters. Who has lost the work meanwhile ends nothing.
 */
public final class Sending {

  private static final System.Logger LOG = System.getLogger(Sending.class.getName());

  private enum End {
    SENT,
    DROPPED,
    REFUSED
  }

  private final WorkStore store;
  private final Outbox outbox;
  private final Refusals refusals;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Journal journal;
  private final TermKeeper terms;

  public Sending(
      WorkStore store,
      Outbox outbox,
      Refusals refusals,
      Transactions transactions,
      InstantSource clock,
      Journal journal,
      TermKeeper terms) {
    this.store = store;
    this.outbox = outbox;
    this.refusals = refusals;
    this.transactions = transactions;
    this.clock = clock;
    this.journal = journal;
    this.terms = terms;
  }

  void send(Work work, Ready ready) {
    Runnable note = terms.noting(work, ready.segments(), ready.terms());
    End end =
        transactions.call(() ->
            store
                .claim(work)
                .map(revision -> send(work, revision, ready, note))
                .orElse(End.DROPPED));
    switch (end) {
      case SENT -> journal.sent(ready.coverage());
      case DROPPED -> journal.dropped();
      case REFUSED -> journal.refused();
    }
  }

  private End send(Work work, int revision, Ready ready, Runnable note) {
    Instant now = clock.instant();
    try {
      outbox.send(event(work, revision, ready.segments(), now), Topic.ARTICLES_TRANSLATED);
    } catch (RecordTooLarge tooLarge) {
      return refused(work, "its translation is too large: " + tooLarge.getMessage());
    }
    note.run();
    store.sent(work, revision, ready.coverage(), ready.remembered(), ready.completion(), now);
    return End.SENT;
  }

  /** No attempt would end otherwise: the article waits among the dead letters for a person. */
  void refuse(Work work, String reason) {
    tell(transactions.call(() -> refused(work, reason)));
  }

  /** Gives up work whose article cannot be read. */
  void refuse(Unreadable broken) {
    tell(
        transactions.call(() ->
            refused(
                broken.articleId(),
                broken.language(),
                broken.lease(),
                broken.reason(),
                now -> refusals.send(broken, now))));
  }

  private void tell(End refusal) {
    if (refusal == End.REFUSED) {
      journal.refused();
    } else {
      journal.dropped();
    }
  }

  private End refused(Work work, String reason) {
    return refused(
        work.articleId(),
        work.language(),
        work.lease(),
        reason,
        now -> refusals.send(work.captured(), reason, now));
  }

  private End refused(
      String articleId, String language, UUID lease, String reason, Consumer<Instant> letter) {
    Instant now = clock.instant();
    if (!store.failed(articleId, language, lease, reason, now)) {
      return End.DROPPED;
    }
    LOG.log(
        Level.ERROR,
        "Translation given up article={0} language={1} reason={2}",
        articleId,
        language,
        reason);
    letter.accept(now);
    return End.REFUSED;
  }

  private static ArticleTranslated event(
      Work work, int revision, List<Segment> segments, Instant now) {
    return new ArticleTranslated(
        work.articleId(),
        work.sourceVersion(),
        revision,
        work.language(),
        work.captured().source(),
        work.captured().article(),
        segments,
        now);
  }
}
