package org.dragoman.publish.story;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a story, by whom and why. Each revision has one.
 *
 * @param word a move's, or {@code drafted}, {@code translated}, {@code waiting}, {@code withdrawn},
 *     {@code mended}, {@code reviewed}
 * @param by null for what came in from the source
 * @param why reason or note, in the words of whoever did it
 */
public record Act(String word, @Nullable String by, @Nullable String why) {
  /** Signs what the house decided in advance. */
  static final String POLICY = "policy";

  /** Signs what a schedule did that could not be kept. */
  static final String SCHEDULE = "schedule";

  static final Act DRAFTED = new Act("drafted", null, null);
  static final Act TRANSLATED = new Act("translated", null, null);
  static final Act WAITING = new Act("waiting", null, null);
  static final Act WITHDRAWN = new Act("withdrawn", null, null);

  public Act {
    Objects.requireNonNull(word, "word");
  }

  static Act mended(String by) {
    return new Act("mended", by, null);
  }

  /** Words of an earlier revision are there again. */
  static Act broughtBack(String by, int revision) {
    return new Act("mended", by, "as in revision " + revision);
  }

  /** By the house, as it was told to in advance. */
  static Act policy(String word, String why) {
    return new Act(word, POLICY, why);
  }

  static Act of(Order order) {
    return new Act(
        order.move().word(),
        order.signature(),
        order.reason() == null ? order.note() : order.reason());
  }
}
