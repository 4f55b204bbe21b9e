package org.dragoman.ingest.receipt;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.ingest.article.Fingerprint;
import org.dragoman.ingest.extract.Characters;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.language.Detection;
import org.dragoman.ingest.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * What an article lacks when its reader is done with it: its language, and its outlet's name. And
 * the last look at whether it is one.
 */
public final class Completion {
  /** Larger articles are refused: no article is this long, and every topic has its limit. */
  public static final int LARGEST = 1024 * 1024;

  private static final String WORDLESS = "The item has neither a title nor any text.";

  private final Languages languages;
  private final Fingerprint fingerprint;
  private final Clock clock;

  public Completion(Languages languages, Fingerprint fingerprint, Clock clock) {
    this.languages = languages;
    this.fingerprint = fingerprint;
    this.clock = clock;
  }

  /** The item as it would be captured. */
  Item complete(Item item, FeedInfo feed, @Nullable Source source, @Nullable String stated) {
    return switch (item) {
      case Item.Refused(String reason, String id, var read) ->
          new Item.Refused(Characters.storable(reason), Storable.text(id), read);
      case Item.Readable(Article article, List<String> notes) -> {
        Article complete = Storable.article(complete(article, feed, source, stated));
        String fault = fault(complete);
        yield fault == null
            ? Future.disbelieved(complete, notes, clock.instant())
            : new Item.Refused(
                fault, complete.externalId(), fault.equals(WORDLESS) ? complete : null);
      }
    };
  }

  private Article complete(
      Article article, FeedInfo feed, @Nullable Source source, @Nullable String envelope) {
    String stated = first(article.language(), feed.language(), envelope, sourceLanguage(source));
    Detection language = languages.decide(text(article), stated);
    String site = feed.format() == Format.HTML ? feed.title() : null;
    return article.toBuilder()
        .language(language.language(), language.confidence())
        .outlet(first(article.outlet(), source == null ? null : source.name(), site))
        .build();
  }

  private @Nullable String fault(Article article) {
    String beyond = Bounds.fault(article);
    if (beyond != null) {
      return beyond;
    }
    if (article.status() == ArticleStatus.CANCELED) {
      return article.externalId() == null && article.url() == null
          ? "A withdrawal names no article: it needs an id or a URL."
          : null;
    }
    if (!saysSomething(article)) {
      return WORDLESS;
    }
    int size = fingerprint.size(article);
    return size <= LARGEST
        ? null
        : "The article has %d bytes as JSON; at most %d are taken.".formatted(size, LARGEST);
  }

  /** Words, or a picture or film that stands for them. */
  private static boolean saysSomething(Article article) {
    return article.title().codePoints().anyMatch(Character::isLetterOrDigit)
        || text(article).codePoints().anyMatch(Character::isLetterOrDigit)
        || article.body().stream()
            .anyMatch(b -> b instanceof Block.Image || b instanceof Block.Embed);
  }

  /** The body; of an article without one, its headline and deck. */
  private static String text(Article article) {
    Article of =
        article.body().isEmpty() ? article : Article.builder().body(article.body()).build();
    return TextSlot.of(of).stream()
        .limit(30)
        .map(slot -> PlainText.fromInline(slot.html()))
        .collect(Collectors.joining("\n"));
  }

  private static @Nullable String sourceLanguage(@Nullable Source source) {
    return source == null ? null : source.language();
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
