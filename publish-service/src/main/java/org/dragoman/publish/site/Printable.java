package org.dragoman.publish.site;

import java.util.function.IntPredicate;

/**
 * HTML without what it must not hold: controls that are no spaces, noncharacters, halves of pairs
 * (WHATWG HTML, 13.2.3.5). Texts come from everywhere; a page is valid whatever stands in it.
 */
public final class Printable {
  private static final IntPredicate ALLOWED = Printable::allowed;

  private Printable() {}

  public static String of(String html) {
    return html.codePoints().allMatch(ALLOWED)
        ? html
        : html.codePoints()
            .filter(ALLOWED)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean allowed(int point) {
    boolean control = Character.isISOControl(point) && !Character.isWhitespace(point);
    boolean separator = point >= 0x1c && point <= 0x1f || point == 0x0b;
    boolean noncharacter = (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
    boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return !control && !separator && !noncharacter && !half;
  }
}
