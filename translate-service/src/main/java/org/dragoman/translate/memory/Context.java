package org.dragoman.translate.memory;

import java.util.Objects;

/**
 * What stands around a sentence in its source language, each a normalised text without markup.
 *
 * @param before the sentence before it; empty at the start of an article
 * @param after the sentence after it; empty at the end
 */
public record Context(String before, String after) {

  public Context {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /**
   * @param before inline HTML
   * @param after inline HTML
   */
  public static Context of(String before, String after) {
    return new Context(Normalised.text(before), Normalised.text(after));
  }

  /** The first eight bytes of a SHA-256 over both: equal contexts have equal keys. */
  public long key() {
    return Normalised.key(before + '\n' + after);
  }
}
