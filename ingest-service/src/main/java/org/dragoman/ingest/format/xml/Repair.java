package org.dragoman.ingest.format.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * The three faults that most broken feeds have, mended without moving a line: blanks before the
 * prolog, control characters, and HTML's named entities, which XML does not know.
 */
final class Repair {
  private static final Pattern NAMED = Pattern.compile("&([A-Za-z][A-Za-z0-9]{1,30});");

  private Repair() {}

  static String apply(String text) {
    return entities(controls(text.stripLeading()));
  }

  private static String controls(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean illegal =
          (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == '\ufffe' || c == '\uffff';
      if (illegal) {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, ' ');
      }
    }
    return mended == null ? text : mended.toString();
  }

  private static String entities(String text) {
    if (!text.contains("&")) {
      return text;
    }
    return NAMED
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(entity(found.group(), found.group(1))));
  }

  private static String entity(String whole, String name) {
    return switch (name) {
      case "amp", "lt", "gt", "quot", "apos" -> whole;
      default -> {
        String character = Entities.getByName(name);
        yield character.isEmpty() ? whole : character;
      }
    };
  }
}
