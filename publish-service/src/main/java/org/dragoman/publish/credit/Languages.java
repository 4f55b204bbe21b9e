package org.dragoman.publish.credit;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a credit needs to know of BCP 47 tags. */
public final class Languages {
  /** What RFC 5646, 4.4.1 asks everybody to have room for. */
  private static final int LONGEST = 35;

  private Languages() {}

  static String primary(String tag) {
    return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  public static boolean match(@Nullable String one, String other) {
    return one != null && primary(one).equals(primary(other));
  }

  /**
   * Whether a tag is well-formed, no longer than any in use, and its language one that has a name.
   */
  public static boolean known(String tag) {
    if (tag.length() > LONGEST) {
      return false;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return !locale.getLanguage().isEmpty()
          && !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
    } catch (IllformedLocaleException notATag) {
      return false;
    }
  }
}
