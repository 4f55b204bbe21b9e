package org.dragoman.translate.glossary;

import java.util.Objects;

/**
 * A term in a sentence.
 *
 * @param from in UTF-16 code units of the sentence's text without markup, from zero
 * @param to after its last unit
 */
public record Occurrence(Term term, int from, int to) {
  public Occurrence {
    Objects.requireNonNull(term, "term");
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("occurrence: not %d to %d".formatted(from, to));
    }
  }
}
