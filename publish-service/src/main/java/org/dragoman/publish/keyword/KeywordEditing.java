package org.dragoman.publish.keyword;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dragoman.publish.story.Amendment;
import org.dragoman.publish.story.Furniture;
import org.dragoman.publish.story.Mending;
import org.dragoman.publish.story.Outcome;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Story;

/** Adds one keyword to a story, whatever others do to it meanwhile. */
public final class KeywordEditing {
  private static final int ATTEMPTS = 5;

  private final Reading reading;
  private final Mending mending;

  public KeywordEditing(Reading reading, Mending mending) {
    this.reading = reading;
    this.mending = mending;
  }

  public Outcome add(String storyId, String by, String keyword) {
    String added = keyword.strip();
    return change(
        storyId,
        by,
        old -> {
          List<String> more = new ArrayList<>(old);
          if (!added.isEmpty() && old.stream().noneMatch(k -> same(k, added))) {
            more.add(added);
          }
          return more;
        });
  }

  private static boolean same(String one, String other) {
    return Words.key(one).equals(Words.key(other));
  }

  private Outcome change(String storyId, String by, UnaryOperator<List<String>> change) {
    Outcome outcome = once(storyId, by, change);
    for (int again = 1; again < ATTEMPTS && outcome instanceof Outcome.Changed; again++) {
      outcome = once(storyId, by, change);
    }
    return outcome;
  }

  private Outcome once(String storyId, String by, UnaryOperator<List<String>> change) {
    return reading
        .story(storyId)
        .map(story -> onto(story, by, change))
        .orElseGet(() -> new Outcome.UnknownStory(storyId));
  }

  private Outcome onto(Story story, String by, UnaryOperator<List<String>> change) {
    List<String> old = story.dossier().article().keywords();
    List<String> fresh = change.apply(old);
    if (fresh.equals(old)) {
      return new Outcome.Done(story);
    }
    return mending.mend(
        new Amendment(
            story.dossier().id(),
            by,
            by,
            story.dossier().revision(),
            new Furniture(null, null, fresh, null),
            Map.of()));
  }
}
