package org.dragoman.translate.language;

import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/** Questions about BCP 47 language tags. */
public final class Languages {

  private Languages() {}

  /** False for null, blank, {@code und}, {@code mul}, {@code zxx} and tags that are none. */
  public static boolean known(@Nullable String tag) {
    if (tag == null) {
      return false;
    }
    return switch (primary(tag)) {
      case "", "und", "mul", "zxx", "mis" -> false;
      default -> true;
    };
  }

  /** The primary subtag, two letters where ISO 639-1 has them: {@code es} for {@code spa-MX}. */
  public static String primary(String tag) {
    return locale(tag).getLanguage();
  }

  /** ISO 639-3, as Apertium and other tools name languages; empty where there is none. */
  public static String iso3(String tag) {
    return locale(tag).getISO3Language();
  }

  /**
   * Whether a text in one needs no translation into the other: the same language in the same
   * script, so {@code en-GB} and {@code en} are, {@code zh-Hans} and {@code zh-TW} are not.
   */
  public static boolean same(String one, String other) {
    return primary(one).equals(primary(other)) && script(one).equals(script(other));
  }

  /** ISO 15924, stated or likely; empty if neither. */
  public static String script(String tag) {
    return ULocale.addLikelySubtags(locale(tag)).getScript();
  }

  /** ISO 3166-1 or UN M.49, if the tag states one; else empty. */
  public static String region(String tag) {
    return locale(tag).getCountry();
  }

  static ULocale locale(String tag) {
    return ULocale.createCanonical(ULocale.forLanguageTag(tag.replace('_', '-')));
  }
}
