package org.dragoman.translate.memory.rest;

import org.dragoman.problem.Problem;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/** Language pairs as requests name them. */
final class Pairs {

  private Pairs() {}

  static LanguagePair required(@Nullable String source, @Nullable String target) {
    try {
      return new LanguagePair(source == null ? "" : source, target == null ? "" : target);
    } catch (IllegalArgumentException unknown) {
      throw new Problem(400, "Unknown language", String.valueOf(unknown.getMessage()));
    }
  }

  /** Null if neither is named. */
  static @Nullable LanguagePair optional(@Nullable String source, @Nullable String target) {
    boolean none = (source == null || source.isBlank()) && (target == null || target.isBlank());
    return none ? null : required(source, target);
  }
}
