package org.dragoman.contracts.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text as inline HTML and back. */
public final class PlainText {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));");

  private PlainText() {}

  /** Escapes {@code &}, {@code <} and {@code >}; quotes stand as they are in text content. */
  public static String toInline(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * The text of validated inline HTML: tags dropped, {@code <br>} a space, the references the
   * inline subset may hold resolved.
   */
  public static String fromInline(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      // Most sentences: the patterns below are what reading them would cost.
      return html;
    }
    String text = TAG.matcher(html.replaceAll("(?i)<br\\s*/?>", " ")).replaceAll("");
    return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(java.util.regex.MatchResult found) {
    if (found.group(1) != null) {
      return codePoint(Integer.parseInt(found.group(1)));
    }
    if (found.group(2) != null) {
      return codePoint(Integer.parseInt(found.group(2), 16));
    }
    return switch (found.group(3)) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> "\u00a0";
    };
  }

  private static String codePoint(int value) {
    return Character.isValidCodePoint(value) ? Character.toString(value) : "\ufffd";
  }
}
