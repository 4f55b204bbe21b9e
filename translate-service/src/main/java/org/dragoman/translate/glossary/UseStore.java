package org.dragoman.translate.glossary;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/** Where it is kept which articles hold which terms. Runs in the caller's transaction. */
public interface UseStore {

  /**
   * Replaces what was known of an article in a language.
   *
   * @param words all keys its words may be found under
   */
  void put(ArticleText text, Collection<String> words, List<TermUse> uses);

  /** Nothing is known of the article any more. */
  void forget(String articleId);

  /**
   * Articles that are known to hold a term, in the order of ids and languages.
   *
   * @param after the last that is not wanted
   */
  List<Found> using(UUID entryId, ArticleCursor after, int limit);

  /**
   * The same, and those that seem to hold all words of one of the term's forms, in languages with
   * the same primary subtags.
   *
   * @param outlet of the articles; null for all
   * @param forms the words of each form
   */
  List<Found> using(
      UUID entryId,
      LanguagePair pair,
      @Nullable String outlet,
      List<Set<String>> forms,
      ArticleCursor after,
      int limit);

  /**
   * @param use null if nothing is known but that the words are there
   */
  record Found(String articleId, String language, @Nullable TermUse use) {}
}
