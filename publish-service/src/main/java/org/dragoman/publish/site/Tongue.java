package org.dragoman.publish.site;

import java.util.Locale;

/**
 * A language as something to choose.
 *
 * @param tag BCP 47
 * @param name as its speakers call it
 * @param address of the page in it
 * @param here whether that is this page
 */
public record Tongue(String tag, String name, String address, boolean here) {

  public static Tongue of(String tag, String address, boolean here) {
    Locale locale = Locale.forLanguageTag(tag);
    return new Tongue(tag, locale.getDisplayName(locale), address, here);
  }

  public String direction() {
    return Direction.of(tag);
  }
}
