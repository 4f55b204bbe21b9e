package org.dragoman.publish.site;

import com.ibm.icu.util.ULocale;

/** The direction a language is written in, as HTML's {@code dir} calls it. */
public final class Direction {
  private Direction() {}

  /**
   * @param language BCP 47; its script decides where it names one ({@code az-Arab})
   */
  public static String of(String language) {
    return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
  }
}
