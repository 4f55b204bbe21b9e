package org.dragoman.ingest.format;

import java.util.List;
import java.util.function.Supplier;
import org.dragoman.contracts.article.Article;
import org.jspecify.annotations.Nullable;

/** One item of a document. A bad one is refused by itself and never sinks its feed. */
public sealed interface Item {

  /**
   * @param notes what was odd about it and what was made of that, each one sentence for the sender:
   *     a date that is not believed, an address that was dropped
   */
  record Readable(Article article, List<String> notes) implements Item {
    public Readable {
      notes = List.copyOf(notes);
    }

    public Readable(Article article) {
      this(article, List.of());
    }
  }

  /**
   * @param reason one sentence for the sender
   * @param read what was made of it all the same, for a person to look at
   */
  record Refused(String reason, @Nullable String externalId, @Nullable Article read)
      implements Item {
    public Refused(String reason, @Nullable String externalId) {
      this(reason, externalId, null);
    }
  }

  /** What the reader makes of one item; an item that breaks its reader is refused. */
  static Item reading(@Nullable String externalId, Supplier<Article> reader) {
    return judging(externalId, () -> new Readable(reader.get()));
  }

  /** The same, for a reader that has notes to give, or refuses items itself. */
  static Item judging(@Nullable String externalId, Supplier<Item> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException refused) {
      return new Refused(String.valueOf(refused.getMessage()), externalId);
    } catch (RuntimeException | StackOverflowError broken) {
      System.getLogger(Item.class.getName())
          .log(System.Logger.Level.WARNING, "An item broke its reader and is refused", broken);
      return new Refused("The item cannot be read: it breaks its reader.", externalId);
    }
  }
}
