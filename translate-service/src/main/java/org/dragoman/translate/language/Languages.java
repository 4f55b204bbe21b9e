package org.dragoman.translate.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Questions about BCP 47 language tags. */
public final class Languages {

  /** More than ever come; a tag is free text, so there is an end to what is kept. */
  private static final int MOST = 1_000;

  private static final Map<String, Read> KEPT = new ConcurrentHashMap<>();

  /** A tag as ICU reads it, which takes longer than most of what is done with it. */
  private record Read(ULocale locale, String primary, String script, Set<Integer> scripts) {
    static Read of(String tag) {
      ULocale locale = ULocale.createCanonical(ULocale.forLanguageTag(tag.replace('_', '-')));
      int[] codes = UScript.getCode(locale);
      return new Read(
          locale,
          locale.getLanguage(),
          ULocale.addLikelySubtags(locale).getScript(),
          codes == null
              ? Set.of()
              : Arrays.stream(codes).boxed().collect(Collectors.toUnmodifiableSet()));
    }
  }

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
    return read(tag).primary();
  }

  /** ISO 639-3, as Apertium and other tools name languages; empty where there is none. */
  public static String iso3(String tag) {
    return read(tag).locale().getISO3Language();
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
    return read(tag).script();
  }

  /** ISO 3166-1 or UN M.49, if the tag states one; else empty. */
  public static String region(String tag) {
    return read(tag).locale().getCountry();
  }

  /** As ICU numbers them; empty if unknown. */
  static Set<Integer> scripts(String tag) {
    return read(tag).scripts();
  }

  private static Read read(String tag) {
    Read kept = KEPT.get(tag);
    if (kept != null) {
      return kept;
    }
    Read read = Read.of(tag);
    if (KEPT.size() < MOST) {
      KEPT.put(tag, read);
    }
    return read;
  }
}
