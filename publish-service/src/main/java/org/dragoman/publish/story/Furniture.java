package org.dragoman.publish.story;

import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What an editor wrote around a story's text: it stands instead of what came out of the
 * translation. Null means untouched; an empty deck or an empty list means taken away.
 */
public record Furniture(
    @Nullable String title,
    @Nullable String deck,
    @Nullable List<String> keywords,
    @Nullable String slug) {

  public static final Furniture NONE = new Furniture(null, null, null, null);

  public Furniture {
    keywords = keywords == null ? null : List.copyOf(keywords);
  }

  Article around(Article article) {
    return article.toBuilder()
        .title(title == null ? article.title() : title)
        .deck(deck == null ? article.deck() : deck.isBlank() ? null : deck)
        .keywords(keywords == null ? article.keywords() : keywords)
        .build();
  }

  /** Whether readers see this in place of the segment. */
  boolean rewrites(Segment segment) {
    return switch (segment.address()) {
      case "title" -> title != null;
      case "deck" -> deck != null;
      default -> false;
    };
  }

  /** This, with what is not null in the other instead of its own. */
  Furniture overlaidWith(Furniture other) {
    return new Furniture(
        other.title == null ? title : other.title,
        other.deck == null ? deck : other.deck,
        other.keywords == null ? keywords : other.keywords,
        other.slug == null ? slug : other.slug);
  }
}
