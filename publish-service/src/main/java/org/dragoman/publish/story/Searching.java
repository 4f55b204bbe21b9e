package org.dragoman.publish.story;

import org.jspecify.annotations.Nullable;

/** Readers' search in what is published, as it is published. */
public interface Searching {

  /**
   * By first publication, the newest first; nothing for words that ask for nothing.
   *
   * @param typed words, {@code "phrases"}, {@code -without}, {@code this or that}, {@code
   *     beginnings*}
   * @param language of exactly this; null for any
   * @param after where the last page ended; null for the first page
   */
  Editions.Page found(String typed, @Nullable String language, @Nullable Cursor after, int limit);
}
