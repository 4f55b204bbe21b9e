package org.dragoman.publish.story;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The last part of a page's path, made of a headline: lower case, words joined by hyphens. Latin
 * letters become ASCII; other scripts stay as they are, since browsers and readers can read them
 * and a romanisation would help neither.
 */
public final class Slugs {
  private static final int LONGEST = 80;
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['\u2019\u02bc](?=\\p{L})");
  private static final Transliterator ASCII =
      Transliterator.getInstance("[[:Latin:][:Common:][:Inherited:]] Latin-ASCII");

  private Slugs() {}

  /**
   * @param fallback used where the headline holds no letter or digit
   */
  public static String of(String title, String fallback) {
    String composed = Normalizer.normalize(title, Normalizer.Form.NFC);
    String plain = ASCII.transliterate(APOSTROPHE.matcher(composed).replaceAll(""));
    String hyphened = GAP.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    String slug = shorten(trim(hyphened));
    return slug.isEmpty() ? shorten(trim(GAP.matcher(fallback).replaceAll("-"))) : slug;
  }

  /** The slug itself if it is free, else the slug with the first number that is. */
  static String free(String slug, List<String> taken) {
    Set<String> others = new HashSet<>(taken);
    String candidate = slug;
    for (int number = 2; others.contains(candidate); number++) {
      candidate = slug + "-" + number;
    }
    return candidate;
  }

  private static String shorten(String slug) {
    if (slug.codePointCount(0, slug.length()) <= LONGEST) {
      return slug;
    }
    int end = slug.offsetByCodePoints(0, LONGEST);
    int word = slug.lastIndexOf('-', end);
    return trim(slug.substring(0, word > 0 ? word : end));
  }

  private static String trim(String slug) {
    int from = slug.startsWith("-") ? 1 : 0;
    int to = slug.length() - (slug.length() > from && slug.endsWith("-") ? 1 : 0);
    return slug.substring(from, to);
  }
}
