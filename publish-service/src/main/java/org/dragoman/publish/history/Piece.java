package org.dragoman.publish.history;

import java.util.Objects;

/** A stretch of a text that was compared with another. */
public record Piece(Kind kind, String text) {

  /** Which of the two texts it stands in. */
  public enum Kind {
    /** In both. */
    SAME,
    /** In the old one only. */
    DELETED,
    /** In the new one only. */
    INSERTED
  }

  public Piece {
    Objects.requireNonNull(kind, "kind");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("text: a piece has some");
    }
  }
}
