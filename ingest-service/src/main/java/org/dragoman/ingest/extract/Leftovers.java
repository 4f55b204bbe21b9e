package org.dragoman.ingest.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/** What one-line fields hold of markup that is none, and of references that were escaped twice. */
final class Leftovers {
  private static final Pattern NAMED_TAG = Pattern.compile("<(?=([A-Za-z][A-Za-z0-9.]{0,30})>)");

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{3,8}\\d?);");

  private Leftovers() {}

  /** {@code List<String>} is no element; what HTML knows is. */
  static String escaped(String html) {
    if (html.indexOf('<') < 0) {
      return html;
    }
    return NAMED_TAG
        .matcher(html)
        .replaceAll(found ->
            Matcher.quoteReplacement(isWord(found.group(1), html) ? "&lt;" : found.group()));
  }

  private static boolean isWord(String name, String html) {
    return !Tag.isKnownTag(name.toLowerCase(java.util.Locale.ROOT)) && !html.contains("</" + name);
  }

  /** Once more, unless that would make a tag of it. */
  static String resolved(String text) {
    if (text.indexOf('&') < 0 || !REFERENCE.matcher(text).find()) {
      return text;
    }
    String resolved = Parser.unescapeEntities(text, true);
    return resolved.indexOf('<') == text.indexOf('<') ? resolved : text;
  }
}
