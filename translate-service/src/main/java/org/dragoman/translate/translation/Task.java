package org.dragoman.translate.translation;

import java.util.Objects;
import org.dragoman.contracts.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * What is to be translated.
 *
 * @param from BCP 47; null where nobody knows
 * @param to BCP 47
 * @param outlet id of the source the article came from: its terms and its memory come first; null
 *     for texts of no outlet
 * @param former what there is of it in the same language already
 */
public record Task(
    Article article, @Nullable String from, String to, @Nullable String outlet, Former former) {

  public Task {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(former, "former");
  }

  /** Of an article nobody has translated. */
  public Task(Article article, @Nullable String from, String to, @Nullable String outlet) {
    this(article, from, to, outlet, Former.NONE);
  }
}
