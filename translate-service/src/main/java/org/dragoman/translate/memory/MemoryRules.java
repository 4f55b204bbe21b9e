package org.dragoman.translate.memory;

import java.util.Objects;

/**
 * When a match stands for itself.
 *
 * @param accept percent from which the same text is taken without asking an engine; a similar text
 *     never is
 * @param fallback percent from which a similar text is better than none, where no engine translated
 *     a sentence; 100 for never
 */
public record MemoryRules(int accept, int fallback, Penalties penalties) {

  /** A person's unit is taken, and an approved one of a machine; an unapproved one is not. */
  public static final MemoryRules USUAL = new MemoryRules(95, 75, Penalties.USUAL);

  public MemoryRules {
    Objects.requireNonNull(penalties, "penalties");
    if (accept < 1 || accept > 100) {
      throw new IllegalArgumentException("accept: 1 to 100 percent, not " + accept);
    }
    if (fallback < 50 || fallback > 100) {
      throw new IllegalArgumentException("fallback: 50 to 100 percent, not " + fallback);
    }
  }
}
