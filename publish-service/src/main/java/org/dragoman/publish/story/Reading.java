package org.dragoman.publish.story;

import java.util.Optional;
import org.dragoman.outbox.Transactions;

/** Looking at stories without touching them. */
public final class Reading {
  private final Stories stories;
  private final Transactions transactions;

  public Reading(Stories stories, Transactions transactions) {
    this.stories = stories;
    this.transactions = transactions;
  }

  public Optional<Story> story(String id) {
    return transactions.call(() -> stories.find(id));
  }

  public StoryList list(StoryQuery query) {
    return transactions.call(() -> stories.list(query));
  }
}
