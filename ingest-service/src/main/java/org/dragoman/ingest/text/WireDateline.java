package org.dragoman.ingest.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place (date, agency) that a wire's first paragraph begins with: "PORT SELIM, May 3 (HPA) – ".
 *
 * @param rest the paragraph without it
 */
record WireDateline(@Nullable String dateline, String rest) {
  private static final Pattern CAPITALS =
      Pattern.compile(
          "^(\\p{Lu}{2}[\\p{Lu}\\p{M} .'’-]{1,38}\\p{Lu}(?:,[^—–]{1,40}?)?(?:\\s*\\([^)]{2,30}\\))?)\\s*(?:[—–]|--?\\s)\\s*(?=\\S)");
  private static final Pattern AGENCY =
      Pattern.compile(
          "^([\\p{L}\\p{M}][^—–().]{1,40}\\([^)]{2,30}\\))\\s*(?:[—–:]|--?\\s)\\s*(?=\\S)");

  static WireDateline of(String paragraph) {
    for (Pattern form : new Pattern[] {CAPITALS, AGENCY}) {
      Matcher found = form.matcher(paragraph);
      if (found.find()) {
        return new WireDateline(found.group(1).strip(), paragraph.substring(found.end()));
      }
    }
    return new WireDateline(null, paragraph);
  }
}
