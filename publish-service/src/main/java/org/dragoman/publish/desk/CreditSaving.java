package org.dragoman.publish.desk;

import java.util.Map;
import org.dragoman.publish.credit.CreditEdits;
import org.dragoman.publish.credit.CreditField;
import org.dragoman.publish.credit.Relations;
import org.dragoman.publish.desk.CreditInput.Refused;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Amendment;
import org.dragoman.publish.story.Explanation;
import org.dragoman.publish.story.Furniture;
import org.dragoman.publish.story.Mending;
import org.dragoman.publish.story.Outcome;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Story;
import org.jspecify.annotations.Nullable;

/** Saves one part of a credit that somebody typed, unless somebody else wrote it meanwhile. */
public final class CreditSaving {
  private static final int ATTEMPTS = 5;

  private final Reading reading;
  private final Mending mending;

  public CreditSaving(Reading reading, Mending mending) {
    this.reading = reading;
    this.mending = mending;
  }

  /** What became of it. */
  public sealed interface Saved {

    record Done(Story story) implements Saved {}

    /** Nothing was changed; what was typed is in {@code what}. */
    record NotTaken(int status, Story story, Refused what) implements Saved {}

    /** Other parts were saved again and again in between. */
    record Overtaken(Story story, Refused what) implements Saved {}

    record NoStory() implements Saved {}
  }

  /**
   * @param was what stood there when they began
   * @param typed nothing gives the part back to source and house style
   */
  public Saved save(String storyId, String by, CreditField field, String was, String typed) {
    Saved saved = once(storyId, by, field, was, typed);
    for (int again = 1; again < ATTEMPTS && saved instanceof Saved.Overtaken; again++) {
      saved = once(storyId, by, field, was, typed);
    }
    return saved;
  }

  private Saved once(String storyId, String by, CreditField field, String was, String typed) {
    return reading
        .story(storyId)
        .map(story -> onto(story, by, field, was, typed))
        .orElseGet(Saved.NoStory::new);
  }

  private Saved onto(Story story, String by, CreditField field, String was, String typed) {
    String why = refusal(field, typed);
    if (why != null) {
      return new Saved.NotTaken(422, story, new Refused(typed, why));
    }
    String stands = CreditPanel.value(field, story.dossier().credit());
    if (!same(was, stands) && !same(typed, stands)) {
      return new Saved.NotTaken(409, story, new Refused(typed, met(stands)));
    }
    return switch (mending.mend(amendment(story, by, field, typed))) {
      case Outcome.Done(Story saved) -> new Saved.Done(saved);
      case Outcome.UnknownStory _ -> new Saved.NoStory();
      case Outcome.Changed changed ->
          new Saved.Overtaken(story, new Refused(typed, Explanation.of(changed)));
      case Outcome.Refused refused ->
          new Saved.NotTaken(409, story, new Refused(typed, Explanation.of(refused)));
    };
  }

  private static Amendment amendment(Story story, String by, CreditField field, String typed) {
    int revision = story.dossier().revision();
    return new Amendment(story.dossier().id(), by, by, revision, Furniture.NONE, Map.of())
        .with(CreditEdits.typed(field, typed));
  }

  /** A browser sends the ends of lines in its own way. */
  private static boolean same(String one, String other) {
    return one.strip().lines().toList().equals(other.strip().lines().toList());
  }

  static String met(String stands) {
    return stands.isBlank()
        ? "Somebody else has emptied this since you began; save again to write over it."
        : "Somebody else has written “%s” since you began; save again to write over it."
            .formatted(stands);
  }

  private static @Nullable String refusal(CreditField field, String typed) {
    if (typed.isBlank()) {
      return null;
    }
    return switch (field) {
      case OUTLET_URL, ORIGINAL_URL, RIGHTS_URL ->
          Typesetter.link(typed.strip()) == null
              ? "A page’s address begins with https:// or http://."
              : null;
      case RELATION ->
          Relations.of(typed.strip()).isPresent() ? null : "There is no such relation.";
      case OUTLET_NAME, ORIGINAL_TITLE, AUTHORS, RESPONSIBILITY, RIGHTS_BASIS, PICTURES_BASIS ->
          null;
    };
  }
}
