package org.dragoman.translate.workbench;

import com.ibm.icu.util.ULocale;

/**
 * A language as a page names it.
 *
 * @param tag BCP 47
 * @param name in English
 * @param direction as HTML's {@code dir} calls it
 */
public record Language(String tag, String name, String direction) {

  public static Language of(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    String name = locale.getDisplayName(ULocale.ENGLISH);
    return new Language(tag, name.isBlank() ? tag : name, locale.isRightToLeft() ? "rtl" : "ltr");
  }
}
