package org.dragoman.publish.desk;

import org.jspecify.annotations.Nullable;

/** What an editor typed into a form that was refused: the page gives it back. */
public record Typed(String reason, String note, boolean allowUntranslated) {
  public static final Typed NOTHING = new Typed("", "", false);

  public static Typed of(
      @Nullable String reason, @Nullable String note, boolean allowUntranslated) {
    return new Typed(shown(reason), shown(note), allowUntranslated);
  }

  /** HTML has no way to write a NUL. */
  private static String shown(@Nullable String text) {
    return text == null ? "" : text.replace("\0", "");
  }
}
