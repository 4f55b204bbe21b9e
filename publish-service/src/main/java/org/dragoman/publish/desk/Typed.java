package org.dragoman.publish.desk;

import org.jspecify.annotations.Nullable;

/**
 * What an editor typed into a form that was refused: the page gives it back.
 *
 * @param form the word of the move; empty if nothing was typed
 * @param at as a field for a time sends it
 */
public record Typed(String form, String reason, String note, String at, boolean allowUntranslated) {
  public static final Typed NOTHING = new Typed("", "", "", "", false);

  public static Typed of(
      String form,
      @Nullable String reason,
      @Nullable String note,
      @Nullable String at,
      boolean allowUntranslated) {
    return new Typed(form, shown(reason), shown(note), shown(at), allowUntranslated);
  }

  /** What was typed into the field of that form. */
  public String into(MoveForm form) {
    return switch (form.field()) {
      case "reason" -> reason;
      case "note" -> note;
      default -> "";
    };
  }

  /** HTML has no way to write a NUL. */
  private static String shown(@Nullable String text) {
    return text == null ? "" : text.replace("\0", "");
  }
}
