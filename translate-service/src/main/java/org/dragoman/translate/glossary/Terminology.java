package org.dragoman.translate.glossary;

import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/** Knows which terms are in force. */
@FunctionalInterface
public interface Terminology {

  /**
   * @param outlet id of the source an article came from; null for texts of no outlet
   */
  Terms of(LanguagePair pair, @Nullable String outlet);
}
