package org.dragoman.translate.boot;

import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.WireRecord;
import org.dragoman.outbox.Outbox;
import org.dragoman.translate.glossary.TermUses;

/** Forgets which terms an article holds when its withdrawal goes on, in the same transaction. */
record ForgottenTerms(Outbox outbox, TermUses uses) implements Outbox {

  @Override
  public void send(Event event, Topic topic) {
    outbox.send(event, topic);
    if (event instanceof ArticleWithdrawn withdrawn) {
      uses.forget(withdrawn.articleId());
    }
  }

  @Override
  public void send(WireRecord record) {
    outbox.send(record);
  }
}
