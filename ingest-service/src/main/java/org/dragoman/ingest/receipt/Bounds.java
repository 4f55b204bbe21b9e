package org.dragoman.ingest.receipt;

import java.time.Instant;
import org.dragoman.contracts.article.Article;
import org.jspecify.annotations.Nullable;

/** What no article's short fields and dates go beyond, whatever format they came in. */
final class Bounds {
  private static final int TITLE = 5_000;
  private static final int DECK = 50_000;
  private static final int AUTHOR = 5_000;

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private Bounds() {}

  /** The first field that is out of bounds, as one sentence; null if none is. */
  static @Nullable String fault(Article article) {
    return first(
        year("publishedAt", article.publishedAt()),
        year("updatedAt", article.updatedAt()),
        year("embargoUntil", article.embargoUntil()),
        length("title", article.title(), TITLE),
        length("deck", article.deck() == null ? "" : article.deck(), DECK),
        first(
            article.authors().stream()
                .map(author -> length("authors", author, AUTHOR))
                .toArray(String[]::new)));
  }

  /** A database keeps no year of any size, and one article dated wrongly is newest for ever. */
  private static @Nullable String year(String field, @Nullable Instant date) {
    if (date == null) {
      return null;
    }
    return date.isBefore(FIRST) || date.isAfter(LAST)
        ? "%s: %s is outside the years 1 to 9999.".formatted(field, date)
        : null;
  }

  private static @Nullable String length(String field, String text, int most) {
    return text.length() <= most
        ? null
        : "%s: it has %d characters; at most %d are taken.".formatted(field, text.length(), most);
  }

  private static @Nullable String first(@Nullable String... faults) {
    for (String fault : faults) {
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }
}
