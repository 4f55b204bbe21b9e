package org.dragoman.publish.story;

import java.util.List;
import org.dragoman.outbox.Transactions;

/** Finding one's way through the stories. */
public final class Browsing {
  private final Listings entries;
  private final Transactions transactions;

  public Browsing(Listings entries, Transactions transactions) {
    this.entries = entries;
    this.transactions = transactions;
  }

  public Listing list(StoryQuery query) {
    return transactions.call(() -> entries.list(query));
  }

  /** Those of these stories that the question has. */
  public Listing among(StoryQuery query, List<String> ids) {
    return ids.isEmpty()
        ? new Listing(List.of(), null)
        : transactions.call(() -> entries.among(query, ids));
  }

  public Counts count(StoryQuery query, String who) {
    return transactions.call(() -> entries.count(query, who));
  }

  public Choices choices() {
    return transactions.call(entries::choices);
  }
}
