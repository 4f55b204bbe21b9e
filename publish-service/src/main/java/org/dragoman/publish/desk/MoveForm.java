package org.dragoman.publish.desk;

import org.dragoman.publish.story.Move;
import org.dragoman.publish.story.Story;
import org.dragoman.publish.story.Unpublished;
import org.jspecify.annotations.Nullable;

/**
 * One move as a form.
 *
 * @param word the move's
 * @param tone {@code primary}, {@code plain}, {@code quiet} or {@code danger}
 * @param key the letter that works its button
 * @param folded whether its fields stay out of sight until it is chosen
 * @param timed whether it takes a time
 * @param text of the field for words, e.g. a reason; null if it takes none
 * @param field the name under which they are sent
 * @param needed whether it is nothing without words
 * @param sure a box to tick first; null for what can be undone
 * @param outgoing whether sentences may go out with it that nobody translated
 */
public record MoveForm(
    String word,
    String label,
    String tone,
    String key,
    boolean folded,
    boolean timed,
    @Nullable String text,
    String field,
    boolean needed,
    @Nullable String sure,
    boolean outgoing) {

  static MoveForm of(Move move, Story story) {
    return switch (move) {
      case REVIEW -> button(move, "Hand in for review", "plain", "r");
      case APPROVE -> button(move, "Approve", "primary", "a");
      case SCHEDULE ->
          new MoveForm(
              move.word(),
              story instanceof Unpublished.Scheduled ? "Change the time" : "Schedule",
              "plain",
              "s",
              true,
              true,
              null,
              "",
              false,
              null,
              true);
      case UNSCHEDULE -> button(move, "Take off the schedule", "plain", "u");
      case PUBLISH ->
          new MoveForm(
              move.word(),
              story instanceof Unpublished.Scheduled ? "Publish now" : "Publish",
              "primary",
              "p",
              false,
              false,
              null,
              "",
              false,
              null,
              true);
      case CORRECT ->
          new MoveForm(
              move.word(),
              "Publish correction",
              "primary",
              "p",
              false,
              false,
              "What was corrected, for readers",
              "note",
              false,
              null,
              true);
      case RETRACT ->
          words(move, "Retract", "danger", "t", "Why it is taken back, for readers", true)
              .sure("Readers and partners are told; it cannot be undone.");
      case HOLD -> words(move, "Hold", "plain", "h", "Why it is held", false);
      case RELEASE -> button(move, "Release", "primary", "l");
      case SPIKE -> words(move, "Spike", "quiet", "x", "Why it is spiked", false);
      case RESTORE -> button(move, "Restore as a draft", "primary", "o");
      case DISMISS ->
          words(
              move,
              "The outlet’s change needs no answer",
              "plain",
              "d",
              "Why not, for the history",
              true);
    };
  }

  /** What is likely comes first, what has fields to open after it. */
  int rank() {
    return tone.equals("primary") ? 0 : folded ? 2 : 1;
  }

  private static MoveForm button(Move move, String label, String tone, String key) {
    return new MoveForm(move.word(), label, tone, key, false, false, null, "", false, null, false);
  }

  private static MoveForm words(
      Move move, String label, String tone, String key, String text, boolean needed) {
    return new MoveForm(
        move.word(), label, tone, key, true, false, text, "reason", needed, null, false);
  }

  private MoveForm sure(String question) {
    return new MoveForm(
        word, label, tone, key, folded, timed, text, field, needed, question, outgoing);
  }
}
