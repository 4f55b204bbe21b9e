package org.dragoman.translate.segment;

import java.util.regex.Pattern;

/**
 * One rule of SRX 2.0: a place where text is cut, or is not.
 *
 * @param breaks whether it cuts
 * @param before what must stand before the place; of a rule that cuts, with what must follow
 * @param after what must stand after it
 */
record SrxRule(boolean breaks, Pattern before, Pattern after) {

  /** How often what a rule repeats before a place is looked at. */
  private static final int BACK = 40;

  /**
   * @throws java.util.regex.PatternSyntaxException if one of them is no regular expression
   */
  static SrxRule of(boolean breaks, String before, String after) {
    return breaks
        ? new SrxRule(true, compiled(before + "(?=" + after + ")"), compiled(after))
        : new SrxRule(false, compiled("(?<=" + bounded(before) + ")"), compiled(after));
  }

  /** SRX follows ICU, whose word boundaries know all scripts. */
  private static Pattern compiled(String regex) {
    return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Java looks back only as far as it can count: a star becomes up to {@link #BACK}. */
  private static String bounded(String regex) {
    StringBuilder bounded = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\' && i + 1 < regex.length()) {
        bounded.append(c).append(regex.charAt(++i));
        continue;
      }
      if (c == '[') {
        depth++;
      } else if (c == ']' && depth > 0) {
        depth--;
      }
      if (depth > 0 || c != '*' && c != '+') {
        bounded.append(depth == 0 && regex.startsWith(",}", i) ? "," + BACK : String.valueOf(c));
      } else {
        bounded.append(c == '*' ? "{0," : "{1,").append(BACK).append('}');
        i += regex.startsWith("+", i + 1) ? 1 : 0;
      }
    }
    return bounded.toString();
  }
}
