package org.dragoman.translate.glossary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, sorted by article and language.
 *
 * @param next where the next part starts; null on the last
 */
public record TouchedArticles(List<TouchedArticle> articles, @Nullable ArticleCursor next) {
  public TouchedArticles {
    articles = List.copyOf(articles);
  }
}
