package org.dragoman.translate.language;

/**
 * From one language into another, both BCP 47 and known.
 *
 * @param source the language translated from
 * @param target the language translated into
 */
public record LanguagePair(String source, String target) {

  public LanguagePair {
    if (!Languages.known(source)) {
      throw new IllegalArgumentException("source: a known language, not \"" + source + '"');
    }
    if (!Languages.known(target)) {
      throw new IllegalArgumentException("target: a known language, not \"" + target + '"');
    }
  }

  /** Nothing is to be done between them; regions may differ, scripts may not. */
  public boolean sameLanguage() {
    return Languages.same(source, target);
  }

  @Override
  public String toString() {
    return source + " → " + target;
  }
}
