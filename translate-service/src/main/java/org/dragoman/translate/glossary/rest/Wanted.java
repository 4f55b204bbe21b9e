package org.dragoman.translate.glossary.rest;

import org.dragoman.problem.Problem;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/** The language pair of a request. */
final class Wanted {

  private Wanted() {}

  /** Null where neither language is named. */
  static @Nullable LanguagePair optionalPair(@Nullable String source, @Nullable String target) {
    return source == null && target == null ? null : pair(source, target);
  }

  static LanguagePair pair(@Nullable String source, @Nullable String target) {
    try {
      return new LanguagePair(source == null ? "" : source, target == null ? "" : target);
    } catch (IllegalArgumentException unknown) {
      throw new Problem(
          400, "Unknown language", unknown.getMessage() + "; name source and target.");
    }
  }
}
