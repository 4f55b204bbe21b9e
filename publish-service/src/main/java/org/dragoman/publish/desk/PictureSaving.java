package org.dragoman.publish.desk;

import java.util.Map;
import java.util.Set;
import org.dragoman.publish.desk.CreditInput.Refused;
import org.dragoman.publish.story.Amendment;
import org.dragoman.publish.story.Explanation;
import org.dragoman.publish.story.Furniture;
import org.dragoman.publish.story.GivenBack;
import org.dragoman.publish.story.Mending;
import org.dragoman.publish.story.Outcome;
import org.dragoman.publish.story.Picture;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Story;

/** Saves what somebody says of a picture, unless somebody else said it meanwhile. */
public final class PictureSaving {
  private static final int ATTEMPTS = 5;

  private final Reading reading;
  private final Mending mending;

  public PictureSaving(Reading reading, Mending mending) {
    this.reading = reading;
    this.mending = mending;
  }

  /** What is said. */
  public sealed interface Saying {
    record Words(String text) implements Saying {}

    /** That there is nothing, on purpose: it only decorates, it is kept back. */
    record None() implements Saying {}

    /** Nothing: outlet and house style have the word again. */
    record Back() implements Saying {}

    /** What was typed, which is not lost. */
    default String typed() {
      return this instanceof Words(String text) ? text : "";
    }

    /** A field left empty says there is none, but for what has a button to say so. */
    static Saying of(Picture.Part part, String typed) {
      return !typed.isBlank()
          ? new Words(typed.strip())
          : switch (part) {
            case CAPTION, CREDIT -> new None();
            case ALT, BASIS -> new Back();
          };
    }
  }

  /** What became of it. */
  public sealed interface Saved {
    record Done(Story story) implements Saved {}

    /** Nothing was changed. */
    record NotTaken(Story story, Refused what) implements Saved {}

    /** Other parts were saved again and again in between. */
    record Overtaken(Story story, Refused what) implements Saved {}

    record NoPicture() implements Saved {}
  }

  /**
   * @param was what stood there when they began
   */
  public Saved save(
      String storyId, String by, String url, Picture.Part part, String was, Saying saying) {
    Saved saved = once(storyId, by, url, part, was, saying);
    for (int again = 1; again < ATTEMPTS && saved instanceof Saved.Overtaken; again++) {
      saved = once(storyId, by, url, part, was, saying);
    }
    return saved;
  }

  private Saved once(
      String storyId, String by, String url, Picture.Part part, String was, Saying saying) {
    return reading
        .story(storyId)
        .filter(story -> PicturesPanel.of(story).picture(url).isPresent())
        .map(story -> onto(story, by, url, part, was, saying))
        .orElseGet(Saved.NoPicture::new);
  }

  private Saved onto(
      Story story, String by, String url, Picture.Part part, String was, Saying saying) {
    String stands = PictureCard.value(url, part, story.dossier()).strip();
    String typed = saying.typed();
    if (!same(was, stands) && !same(typed, stands)) {
      return new Saved.NotTaken(story, new Refused(typed, CreditSaving.met(stands)));
    }
    return switch (mending.mend(amendment(story, by, url, part, saying))) {
      case Outcome.Done(Story saved) -> new Saved.Done(saved);
      case Outcome.UnknownStory _ -> new Saved.NoPicture();
      case Outcome.Changed changed ->
          new Saved.Overtaken(story, new Refused(typed, Explanation.of(changed)));
      case Outcome.Refused refused ->
          new Saved.NotTaken(story, new Refused(typed, Explanation.of(refused)));
    };
  }

  /** A browser sends the ends of lines in its own way. */
  private static boolean same(String one, String other) {
    return one.strip().lines().toList().equals(other.strip().lines().toList());
  }

  private static Amendment amendment(
      Story story, String by, String url, Picture.Part part, Saying saying) {
    String id = story.dossier().id();
    int revision = story.dossier().revision();
    return switch (saying) {
      case Saying.Words(String text) -> said(id, by, revision, url, part, text);
      case Saying.None _ -> said(id, by, revision, url, part, "");
      case Saying.Back _ ->
          new Amendment(id, by, by, revision, Furniture.NONE, Map.of())
              .giving(new GivenBack(Set.of(), Map.of(url, Set.of(part))));
    };
  }

  private static Amendment said(
      String id, String by, int revision, String url, Picture.Part part, String words) {
    Map<String, Picture> settled = Map.of(url, Picture.saying(part, words));
    return new Amendment(id, by, by, revision, Furniture.NONE.withPictures(settled), Map.of());
  }
}
