package org.dragoman.ingest.format.xml;

import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Character and entity references (XML 1.0, section 4.1), with HTML's names, and with what a lone
 * {@code &} is where it is none: itself.
 */
final class References {
  private static final int LONGEST = 32;

  /** Characters that a document's own entities may add to it beyond its own length. */
  private static final int ROOM = 1 << 20;

  /** Windows-1252 in the place of C1 controls, as browsers do (WHATWG HTML, section 13.2.5.80). */
  private static final String C1 =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
          + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

  private final Map<String, String> declared;
  private long left;

  /**
   * @param declared entities of the document's own, by name
   * @param length of the document: what its entities come to may be that much and a little more
   */
  References(Map<String, String> declared, int length) {
    this.declared = declared;
    this.left = (long) length + ROOM;
  }

  String resolve(String text) throws Unreadable {
    int next = text.indexOf('&');
    if (next < 0) {
      return text;
    }
    StringBuilder resolved = new StringBuilder(text.length());
    int from = 0;
    while (next >= 0) {
      resolved.append(text, from, next);
      int end = end(text, next + 1);
      String character = end < 0 ? null : character(text.substring(next + 1, end));
      resolved.append(character == null ? "&" : character);
      from = character == null ? next + 1 : end + 1;
      next = text.indexOf('&', from);
    }
    return resolved.append(text, from, text.length()).toString();
  }

  /** Where the reference that begins here ends, or -1. */
  private static int end(String text, int start) {
    for (int i = start; i < text.length() && i < start + LONGEST; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i == start ? -1 : i;
      }
      if (!Character.isLetterOrDigit(c) && c != '#' && c != '.' && c != '_' && c != '-') {
        return -1;
      }
    }
    return -1;
  }

  private @Nullable String character(String name) throws Unreadable {
    if (name.startsWith("#")) {
      return numbered(name);
    }
    String own = declared.get(name);
    if (own != null) {
      left -= own.length();
      if (left < 0) {
        throw new Unreadable("The document's entities expand into more than the document itself.");
      }
      return own;
    }
    String whole = "&" + name + ";";
    String character = Parser.unescapeEntities(whole, true);
    return character.equals(whole) ? null : character;
  }

  private static @Nullable String numbered(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    try {
      int code =
          hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
      if (code >= 0x80 && code < 0xa0) {
        return String.valueOf(C1.charAt(code - 0x80));
      }
      boolean control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
      boolean none = !Character.isValidCodePoint(code) || code >= 0xd800 && code < 0xe000;
      return control || none ? "" : Character.toString(code);
    } catch (NumberFormatException none) {
      return null;
    }
  }
}
