package org.dragoman.publish.story;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with a story, beyond what its state allows.
 *
 * @param fourEyes whether a text is approved by somebody who did not change it last, before readers
 *     get it
 */
public record Rules(boolean fourEyes) {

  /** What can be done with a story at all. */
  public Set<Move> moves(Story story) {
    Set<Move> moves = EnumSet.noneOf(Move.class);
    moves.addAll(story.moves());
    if (fourEyes && !approved(story)) {
      moves.remove(Move.PUBLISH);
      moves.remove(Move.SCHEDULE);
    }
    if (story.open() && story.dossier().open(Obligation.Kind.SOURCE_CORRECTED) != null) {
      moves.add(Move.DISMISS);
    }
    return moves;
  }

  /**
   * What a visitor can do with it.
   *
   * @param holds whether the visitor has a role
   * @param name how the visitor's edits are signed; null if that is not known yet
   */
  public Set<Move> moves(Story story, Predicate<String> holds, @Nullable String name) {
    Set<Move> moves = moves(story);
    moves.removeIf(move -> !holds.test(move.role()));
    if (name != null && lastEdited(story, name)) {
      moves.remove(Move.APPROVE);
    }
    return moves;
  }

  /** Why this person may not approve the text as it stands; null if they may. */
  Outcome.@Nullable FourEyes approves(Story story, @Nullable String person) {
    if (!fourEyes) {
      return null;
    }
    return person == null
        ? new Outcome.FourEyes(null)
        : lastEdited(story, person) ? new Outcome.FourEyes(person) : null;
  }

  /** Whether four eyes keep the story from this person, who changed its text last. */
  public boolean lastEdited(Story story, String name) {
    LastEdit edit = story.dossier().lastEdit();
    return fourEyes && edit != null && edit.by().strip().equalsIgnoreCase(name.strip());
  }

  /** The story once its text was changed by hand. */
  Story edited(Story story) {
    return fourEyes ? story.unapproved() : story;
  }

  private static boolean approved(Story story) {
    return story instanceof Unpublished.Approved || story instanceof Unpublished.Scheduled;
  }
}
