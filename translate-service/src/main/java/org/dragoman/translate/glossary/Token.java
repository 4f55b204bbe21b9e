package org.dragoman.translate.glossary;

import java.util.List;

/**
 * A word of a text, or one character where words are not spaced.
 *
 * @param from in UTF-16 units of the text
 * @param to after its last unit
 * @param keys what it may be found under, the whole word first
 * @param gap what stands between it and the word before: see {@link Tokens#gap}
 */
record Token(int from, int to, List<Key> keys, String gap) {

  /**
   * @param text folded
   * @param prefix units of the word before what the key stands for
   */
  record Key(String text, int prefix) {}
}
