package org.dragoman.publish.desk;

import org.dragoman.publish.desk.CreditInput.Refused;
import org.dragoman.publish.story.Picture;
import org.jspecify.annotations.Nullable;

/**
 * One thing about a picture as a field of the panel.
 *
 * @param id of its input
 * @param value as readers would get it; empty if absent
 * @param from who says it, in words; empty if nobody does
 * @param settled whether an editor settled it, so that it can be given back
 * @param todo what is asked for; null if it is fine
 * @param language BCP 47, of the value; null where it is in none
 */
public record PictureInput(
    Picture.Part part,
    String id,
    String value,
    String from,
    boolean settled,
    @Nullable String todo,
    @Nullable String language,
    @Nullable String direction,
    @Nullable Refused refused) {

  public String word() {
    return part.word();
  }

  public String shown() {
    return refused == null ? value : refused.typed();
  }

  public String label() {
    return switch (part) {
      case ALT -> "Description";
      case CAPTION -> "Caption";
      case CREDIT -> "Credit line";
      case BASIS -> "Basis";
    };
  }

  public boolean isLong() {
    return part == Picture.Part.ALT || part == Picture.Part.CAPTION;
  }

  /** The button that says there is nothing, on purpose; null where emptying the field says it. */
  public @Nullable String none() {
    return switch (part) {
      case ALT -> "It only decorates";
      case BASIS -> "Keep it back";
      case CAPTION, CREDIT -> null;
    };
  }

  PictureInput refusing(Refused what) {
    return new PictureInput(part, id, value, from, settled, todo, language, direction, what);
  }
}
