package org.dragoman.translate.glossary;

import java.util.List;
import java.util.Objects;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was translated, as far as terms go.
 *
 * @param language BCP 47, as the translation names it
 * @param outlet id of the source it came from
 */
public record ArticleText(
    String articleId,
    String language,
    LanguagePair pair,
    @Nullable String outlet,
    List<Sentence> sentences) {

  public ArticleText {
    Objects.requireNonNull(articleId, "articleId");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(pair, "pair");
    sentences = List.copyOf(sentences);
  }

  /**
   * @param segment id of its segment
   * @param text plain
   * @param glossary version of the glossary under which a machine translated it; zero if a machine
   *     did and there was none; null if no machine did
   * @param remembered its translation, plain, if the memory gave the words of a machine, which know
   *     no version; else null
   */
  public record Sentence(
      String segment, String text, @Nullable Integer glossary, @Nullable String remembered) {}
}
