package org.dragoman.publish.desk;

import java.util.Map;
import java.util.Set;
import org.dragoman.publish.story.Amendment;
import org.dragoman.publish.story.Furniture;
import org.dragoman.publish.story.GivenBack;
import org.dragoman.publish.story.Mending;
import org.dragoman.publish.story.Picture;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Story;

/** Saves what somebody says of a picture, unless somebody else said it meanwhile. */
public final class PictureSaving {
  private final InputSaving saving;

  public PictureSaving(Reading reading, Mending mending) {
    this.saving = new InputSaving(reading, mending);
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

  /**
   * @param was what stood there when they began
   */
  public Saved save(
      String storyId, String by, String url, Picture.Part part, String was, Saying saying) {
    return saving.save(storyId, was, saying.typed(), new Said(by, url, part, saying));
  }

  private record Said(String by, String url, Picture.Part part, Saying saying)
      implements InputSaving.Input {
    @Override
    public boolean isOn(Story story) {
      return PicturesPanel.of(story).picture(url).isPresent();
    }

    @Override
    public String stands(Story story) {
      return PictureCard.value(url, part, story.dossier());
    }

    @Override
    public Amendment amendment(Story story) {
      return switch (saying) {
        case Saying.Words(String text) -> saying(story, text);
        case Saying.None _ -> saying(story, "");
        case Saying.Back _ ->
            amendment(story, Furniture.NONE)
                .giving(new GivenBack(Set.of(), Map.of(url, Set.of(part))));
      };
    }

    private Amendment saying(Story story, String words) {
      Map<String, Picture> settled = Map.of(url, Picture.saying(part, words));
      return amendment(story, Furniture.NONE.withPictures(settled));
    }

    private Amendment amendment(Story story, Furniture furniture) {
      int revision = story.dossier().revision();
      return new Amendment(story.dossier().id(), by, by, revision, furniture, Map.of());
    }
  }
}
