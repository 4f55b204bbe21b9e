package org.dragoman.ingest.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a document. Reasons are one sentence for the sender. */
public sealed interface Reading {

  /** In the document's order, at least one item. */
  record Parsed(FeedInfo feed, List<Item> items) implements Reading {
    public Parsed {
      items = List.copyOf(items);
      if (items.isEmpty()) {
        throw new IllegalArgumentException("items: none; that reading is Empty");
      }
    }

    /** Parsed, or empty where there are no items. */
    public static Reading of(FeedInfo feed, List<Item> items) {
      return items.isEmpty()
          ? new Empty("The document is readable but holds no articles.")
          : new Parsed(feed, items);
    }
  }

  /** Nothing here reads this kind of document. */
  record Unsupported(String reason, List<String> supported) implements Reading {
    public static Unsupported because(String reason) {
      return new Unsupported(reason, Format.supported());
    }
  }

  /** The format is known and the document breaks its rules; line and column count from 1. */
  record Malformed(String reason, @Nullable Integer line, @Nullable Integer column)
      implements Reading {}

  /** Well-formed, with more items than are taken at once. */
  record TooMany(int items, int most) implements Reading {}

  /** Well-formed, and nothing in it. */
  record Empty(String reason) implements Reading {}
}
