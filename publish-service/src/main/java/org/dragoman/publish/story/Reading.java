package org.dragoman.publish.story;

import java.util.List;
import java.util.Optional;
import org.dragoman.outbox.Transactions;

/** Looking at stories without touching them. */
public final class Reading {
  private final Stories stories;
  private final Copies copies;
  private final Transactions transactions;

  public Reading(Stories stories, Copies copies, Transactions transactions) {
    this.stories = stories;
    this.copies = copies;
    this.transactions = transactions;
  }

  public Optional<Story> story(String id) {
    return transactions.call(() -> stories.find(id));
  }

  /** Where else the same text stands. */
  public List<AlsoIn> alsoIn(Story story) {
    return transactions.call(() -> copies.of(story.dossier()));
  }

  public StoryList list(StoryQuery query) {
    return transactions.call(() -> stories.list(query));
  }
}
