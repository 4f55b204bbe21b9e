package org.dragoman.translate.translation;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.dragoman.contracts.event.ArticleAttributed;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleCorrected;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.event.ArticleRetracted;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.contracts.event.ArticlesLinked;
import org.dragoman.contracts.event.EditorialCommand;
import org.dragoman.contracts.event.EditorialOutcome;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.SegmentsApproved;
import org.dragoman.contracts.event.SourceHeard;
import org.dragoman.contracts.event.SourceQuiet;
import org.dragoman.contracts.event.Topic;
import org.dragoman.inbox.Unprocessable;
import org.dragoman.outbox.Outbox;
import org.dragoman.translate.translation.Known.Arrival;

/**
 * Takes what ingest tells of an article into the store of work, and no more: no engine is asked
 * while Kafka waits. A withdrawal goes on at once, under the lock that a translation would need,
 * and so do links between copies.
 */
public final class TakeArticles implements Consumer<Event> {

  private final WorkStore store;
  private final Outbox outbox;
  private final List<String> languages;
  private final InstantSource clock;
  private final Journal journal;

  /**
   * @param languages BCP 47, to translate into
   */
  public TakeArticles(
      WorkStore store,
      Outbox outbox,
      List<String> languages,
      InstantSource clock,
      Journal journal) {
    this.store = store;
    this.outbox = outbox;
    this.languages = List.copyOf(languages);
    this.clock = clock;
    this.journal = journal;
  }

  /** In a transaction; again after a rollback. */
  @Override
  public void accept(Event event) {
    switch (event) {
      case ArticleCaptured captured -> take(captured);
      case ArticleWithdrawn withdrawn -> take(withdrawn);
      case ArticlesLinked linked -> forward(linked);
      case ArticleTranslated _,
          ArticleAttributed _,
          ArticlePublished _,
          ArticleCorrected _,
          ArticleRetracted _,
          SegmentsApproved _,
          EditorialCommand _,
          EditorialOutcome _,
          SourceQuiet _,
          SourceHeard _ ->
          throw new Unprocessable(
              event.getClass().getSimpleName() + " does not belong on articles.raw");
    }
  }

  private void take(ArticleCaptured event) {
    Arrival arrival = store.lock(event.articleId()).arrival(event.sourceVersion());
    if (arrival == Arrival.NEWER) {
      store.captured(event, languages, clock.instant());
    }
    journal.arrived(arrival);
  }

  /**
   * Copies are translated like any article: which of them is published is an editor's choice. The
   * lock keeps the order in which ingest told of an article's links.
   */
  private void forward(ArticlesLinked event) {
    store.lock(event.articleId());
    outbox.send(event, Topic.ARTICLES_TRANSLATED);
  }

  private void take(ArticleWithdrawn event) {
    Arrival arrival = store.lock(event.articleId()).arrival(event.sourceVersion());
    if (arrival == Arrival.NEWER) {
      store.withdrawn(event, clock.instant());
      outbox.send(event, Topic.ARTICLES_TRANSLATED);
    }
    journal.withdrawn(arrival);
  }
}
