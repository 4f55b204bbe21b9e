package org.dragoman.translate.translation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What is to be translated.
 *
 * @param from BCP 47; null where nobody knows
 * @param to BCP 47
 * @param outlet id of the source the article came from: its terms and its memory come first; null
 *     for texts of no outlet
 * @param before the last translation of the article into the same language; empty if there is none
 */
public record Task(
    Article article, @Nullable String from, String to, @Nullable String outlet, Earlier before) {

  public Task {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(before, "before");
  }

  public Task(
      Article article,
      @Nullable String from,
      String to,
      @Nullable String outlet,
      List<Segment> before) {
    this(article, from, to, outlet, new Earlier(before, Map.of()));
  }
}
