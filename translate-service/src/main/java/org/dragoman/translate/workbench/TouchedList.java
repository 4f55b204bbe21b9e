package org.dragoman.translate.workbench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Translated articles that hold a term, or did.
 *
 * @param line the term
 * @param outdated of those listed, how many were translated when the term stood otherwise
 * @param next address of the next part; null on the last
 */
public record TouchedList(
    EntryLine line, List<Article> articles, long outdated, @Nullable String next) {

  /**
   * @param sentences that hold the term
   * @param outdated of its sentences, how many a machine translated when the term stood otherwise
   */
  public record Article(
      String articleId, Language language, Elsewhere.Links links, int sentences, int outdated) {}
}
