package org.dragoman.ingest.format;

import java.util.function.Supplier;
import org.dragoman.contracts.article.Article;
import org.jspecify.annotations.Nullable;

/** One item of a document. A bad one is refused by itself and never sinks its feed. */
public sealed interface Item {

  record Readable(Article article) implements Item {}

  /** {@code reason} is one sentence for the sender. */
  record Refused(String reason, @Nullable String externalId) implements Item {}

  /** What the reader makes of one item; an item that breaks its reader is refused. */
  static Item reading(@Nullable String externalId, Supplier<Article> reader) {
    try {
      return new Readable(reader.get());
    } catch (IllegalArgumentException refused) {
      return new Refused(String.valueOf(refused.getMessage()), externalId);
    } catch (RuntimeException | StackOverflowError broken) {
      System.getLogger(Item.class.getName())
          .log(System.Logger.Level.WARNING, "An item broke its reader and is refused", broken);
      return new Refused("The item cannot be read: it breaks its reader.", externalId);
    }
  }
}
