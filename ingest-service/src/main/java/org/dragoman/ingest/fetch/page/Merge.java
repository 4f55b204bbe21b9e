package org.dragoman.ingest.fetch.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.ingest.extract.Composition;
import org.dragoman.ingest.extract.Deck;
import org.jspecify.annotations.Nullable;

/**
 * An item of a feed with what its page has beyond it. What the feed says of id, address, title and
 * dates stands: by these it is known. The text is the page's, where that has more of it.
 */
final class Merge {
  /** More text than this is no summary: it is not made a deck. */
  private static final int LONGEST_DECK = 1_000;

  private Merge() {}

  /** Whether the page has more of the text than the feed. */
  static boolean hasMore(Article feed, Article page) {
    return letters(page.body()) > letters(feed.body());
  }

  static Article of(Article feed, Article page) {
    return hasMore(feed, page) ? whole(feed, page) : fields(feed, page);
  }

  private static Article whole(Article feed, Article page) {
    String title = feed.title().isBlank() ? page.title() : feed.title();
    Composition text = Composition.of(title, summary(feed), page.body());
    String deck = text.deck() == null ? page.deck() : text.deck();
    return fields(feed, page).toBuilder()
        .deck(deck)
        .language(
            page.language() == null ? feed.language() : page.language(),
            page.language() == null ? feed.languageConfidence() : page.languageConfidence())
        .body(page.body())
        .media(media(feed, page, page.body()))
        .build();
  }

  /** What the feed gave as all the text there was is a summary, now that there is more. */
  private static @Nullable String summary(Article feed) {
    if (feed.deck() != null) {
      return feed.deck();
    }
    String text =
        TextSlot.of(Article.builder().body(feed.body()).build()).stream()
            .map(slot -> PlainText.fromInline(slot.html()))
            .collect(Collectors.joining(" "))
            .strip();
    return text.isEmpty() || text.length() > LONGEST_DECK ? null : text;
  }

  private static Article fields(Article feed, Article page) {
    return feed.toBuilder()
        .title(feed.title().isBlank() ? page.title() : feed.title())
        .deck(feed.deck() == null && !feed.body().isEmpty() ? page.deck() : feed.deck())
        .authors(feed.authors().isEmpty() ? page.authors() : feed.authors())
        .dateline(or(feed.dateline(), page.dateline()))
        .publishedAt(feed.publishedAt() == null ? page.publishedAt() : feed.publishedAt())
        .updatedAt(feed.updatedAt() == null ? page.updatedAt() : feed.updatedAt())
        .keywords(feed.keywords().isEmpty() ? page.keywords() : feed.keywords())
        .rights(or(feed.rights(), page.rights()))
        .creditLine(or(feed.creditLine(), page.creditLine()))
        .media(media(feed, page, feed.body()))
        .build();
  }

  private static @Nullable String or(@Nullable String a, @Nullable String b) {
    return a == null ? b : a;
  }

  /** The feed's, then the page's; none twice, and none that stands in the text. */
  private static List<Media> media(Article feed, Article page, List<Block> body) {
    Set<String> seen = new HashSet<>();
    for (Block block : body) {
      if (block instanceof Block.Image image) {
        seen.add(image.url());
      }
    }
    List<Media> media = new ArrayList<>();
    for (List<Media> some : List.of(feed.media(), page.media())) {
      some.stream().filter(each -> seen.add(each.url())).forEach(media::add);
    }
    return media;
  }

  private static int letters(List<Block> body) {
    return TextSlot.of(Article.builder().body(body).build()).stream()
        .mapToInt(slot -> Deck.letters(PlainText.fromInline(slot.html())).length())
        .sum();
  }
}
