package org.dragoman.publish.suggestion;

import java.util.List;

/** What one of those asked gave. */
public sealed interface Part<T> {

  /** What there is; nothing, if nothing was given. */
  List<T> items();

  /**
   * @param complete false if there was no time to look for all there may be
   */
  record Given<T>(List<T> items, boolean complete) implements Part<T> {
    public Given {
      items = List.copyOf(items);
    }
  }

  /** Nothing came that the desk could show. */
  record Missing<T>(Why why) implements Part<T> {
    @Override
    public List<T> items() {
      return List.of();
    }
  }

  /** Why nothing came. */
  enum Why {
    /** No whole answer in time. */
    LATE,
    /** No connection, an error of its own, or an answer that makes no sense. */
    FAILED,
    /** It does not take our key. */
    DENIED,
    /** It would not take this sentence. */
    REFUSED,
    /** As many as may be are being asked already. */
    BUSY,
    /** Left alone for a few seconds, after failures in a row. */
    RESTING,
    /** No key is set. */
    OFF;

    /** Whether the next sentence is likely to fare no better. */
    boolean lasting() {
      return this == LATE || this == FAILED || this == DENIED;
    }
  }
}
