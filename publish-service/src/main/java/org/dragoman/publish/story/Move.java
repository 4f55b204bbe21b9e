package org.dragoman.publish.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be done with a story, and the least role that may do it: the house's one table of who
 * may do what.
 */
public enum Move {
  REVIEW("translator"),
  APPROVE("editor"),
  SCHEDULE("editor"),
  UNSCHEDULE("editor"),
  PUBLISH("editor"),
  CORRECT("editor"),
  RETRACT("chief"),
  HOLD("editor"),
  RELEASE("editor"),
  SPIKE("editor"),
  RESTORE("editor"),
  /** Says that the outlet's correction needs no answer. */
  DISMISS("editor");

  private final String role;

  Move(String role) {
    this.role = role;
  }

  /** The role a caller needs; higher roles hold it too. */
  public String role() {
    return role;
  }

  /** As it stands in paths, commands and {@code moves}, e.g. {@code publish}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Move> of(String word) {
    return Arrays.stream(values()).filter(move -> move.word().equals(word)).findFirst();
  }
}
