package org.dragoman.publish.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be done with a story, and the least role that may do it. No state offers {@code review},
 * {@code approve}, {@code schedule}, {@code unschedule}, {@code hold} or {@code release} yet: who
 * asks for one is told what the story does offer.
 */
public enum Move {
  REVIEW("editor"),
  APPROVE("editor"),
  SCHEDULE("editor"),
  UNSCHEDULE("editor"),
  PUBLISH("editor"),
  CORRECT("editor"),
  RETRACT("chief"),
  HOLD("editor"),
  RELEASE("editor"),
  SPIKE("editor"),
  RESTORE("editor");

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
