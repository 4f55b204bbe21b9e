package org.dragoman.ingest.receipt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.format.Item;
import org.jspecify.annotations.Nullable;

/**
 * Dates that lie ahead. A clock that is wrong, or a year mistyped, would keep its article newest
 * for ever: it is noted and not believed. An article held until some instant may well be dated
 * then.
 */
final class Future {
  /** Clocks differ, and so do the zones that senders forget to name. */
  private static final Duration TOLERANCE = Duration.ofDays(1);

  private Future() {}

  static Item.Readable disbelieved(Article article, List<String> notes, Instant now) {
    boolean published = ahead(article.publishedAt(), article, now);
    boolean updated = ahead(article.updatedAt(), article, now);
    if (!published && !updated) {
      return new Item.Readable(article, notes);
    }
    List<String> all = new ArrayList<>(notes);
    Article.Builder believed = article.toBuilder();
    if (published) {
      all.add(note("publishedAt", article.publishedAt()));
      believed.publishedAt(null);
    }
    if (updated) {
      all.add(note("updatedAt", article.updatedAt()));
      believed.updatedAt(null);
    }
    return new Item.Readable(believed.build(), all);
  }

  private static boolean ahead(@Nullable Instant date, Article article, Instant now) {
    return date != null
        && date.isAfter(now.plus(TOLERANCE))
        && (article.embargoUntil() == null || date.isAfter(article.embargoUntil()));
  }

  private static String note(String field, @Nullable Instant date) {
    return "%s: %s lies in the future and is not believed.".formatted(field, date);
  }
}
