package org.dragoman.publish.desk;

import org.dragoman.publish.desk.CreditInput.Refused;
import org.dragoman.publish.story.Amendment;
import org.dragoman.publish.story.Explanation;
import org.dragoman.publish.story.Mending;
import org.dragoman.publish.story.Outcome;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Story;

/**
 * Saves what somebody typed into one input, unless somebody else wrote there meanwhile. What others
 * write elsewhere on the story does not hinder it.
 */
final class InputSaving {
  private static final int ATTEMPTS = 5;

  private final Reading reading;
  private final Mending mending;

  InputSaving(Reading reading, Mending mending) {
    this.reading = reading;
    this.mending = mending;
  }

  /** Something of a story that is typed on its own. */
  interface Input {
    boolean isOn(Story story);

    String stands(Story story);

    Amendment amendment(Story story);
  }

  /**
   * @param was what stood there when they began
   */
  Saved save(String storyId, String was, String typed, Input input) {
    Saved saved = once(storyId, was, typed, input);
    for (int again = 1; again < ATTEMPTS && saved instanceof Saved.Overtaken; again++) {
      saved = once(storyId, was, typed, input);
    }
    return saved;
  }

  /** What can never stand there. */
  Saved impossible(String storyId, Refused what) {
    return reading
        .story(storyId)
        .<Saved>map(story -> new Saved.NotTaken(422, story, what))
        .orElseGet(Saved.Nowhere::new);
  }

  private Saved once(String storyId, String was, String typed, Input input) {
    return reading
        .story(storyId)
        .filter(input::isOn)
        .map(story -> onto(story, was, typed, input))
        .orElseGet(Saved.Nowhere::new);
  }

  private Saved onto(Story story, String was, String typed, Input input) {
    String stands = input.stands(story).strip();
    if (!same(was, stands) && !same(typed, stands)) {
      return new Saved.NotTaken(409, story, new Refused(typed, met(stands)));
    }
    return switch (mending.mend(input.amendment(story))) {
      case Outcome.Done(Story saved) -> new Saved.Done(saved);
      case Outcome.UnknownStory _ -> new Saved.Nowhere();
      case Outcome.Changed changed ->
          new Saved.Overtaken(story, new Refused(typed, Explanation.of(changed)));
      case Outcome.Refused refused ->
          new Saved.NotTaken(409, story, new Refused(typed, Explanation.of(refused)));
    };
  }

  /** A browser sends the ends of lines in its own way. */
  private static boolean same(String one, String other) {
    return one.strip().lines().toList().equals(other.strip().lines().toList());
  }

  private static String met(String stands) {
    return stands.isBlank()
        ? "Somebody else has emptied this since you began; save again to write over it."
        : "Somebody else has written “%s” since you began; save again to write over it."
            .formatted(stands);
  }
}
