package org.dragoman.ingest.format.xml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into tags and what is between them, as a reader with patience would: what cannot be
 * markup is text, and markup that never ends, ends at the next sensible place. Each character is
 * looked at a bounded number of times.
 */
final class Markup {

  sealed interface Token {}

  /**
   * @param raw its references are to be resolved
   */
  record Characters(String text, boolean raw) implements Token {}

  record Start(String name, Map<String, String> attributes, boolean empty) implements Token {}

  record End(String name) implements Token {}

  record DocumentType(String declaration) implements Token {}

  /** More than any format gives an element; a tree seeks a name among all of them. */
  static final int MOST_ATTRIBUTES = 200;

  private final String text;
  private int at;
  private boolean cut;
  private boolean typed;

  /** Where no closing bracket of the kind is left, so that it is not sought again. */
  private int noCommentEnd = Integer.MAX_VALUE;

  private int noCdataEnd = Integer.MAX_VALUE;

  Markup(String text, int from) {
    this.text = text;
    this.at = from;
  }

  /** Whether the text ended within markup. */
  boolean cut() {
    return cut;
  }

  /** Where the next token begins. */
  int position() {
    return at;
  }

  /** The next token; null at the end. */
  @Nullable Token next() {
    while (at < text.length()) {
      Token token = text.charAt(at) == '<' ? markup() : characters(at);
      if (token != null) {
        return token;
      }
    }
    return null;
  }

  private Token characters(int from) {
    int end = text.indexOf('<', Math.max(at, from + 1));
    at = end < 0 ? text.length() : end;
    return new Characters(text.substring(from, at), true);
  }

  private @Nullable Token markup() {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (c == '!') {
      return declaration();
    }
    if (c == '?') {
      skip("?>");
      return null;
    }
    if (c == '/') {
      return closing();
    }
    return isNameStart(c) ? opening() : characters(at);
  }

  private @Nullable Token declaration() {
    if (text.startsWith("<![CDATA[", at)) {
      return cdata();
    }
    if (text.startsWith("<!--", at)) {
      comment();
      return null;
    }
    if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
      return documentType();
    }
    skip(">");
    return null;
  }

  /** A section that is never closed ends where its element does. */
  private Token cdata() {
    int from = at + 9;
    int end = from < noCdataEnd ? text.indexOf("]]>", from) : -1;
    if (end >= 0) {
      at = end + 3;
      return new Characters(text.substring(from, end), false);
    }
    noCdataEnd = Math.min(noCdataEnd, from);
    int tag = text.indexOf("</", from);
    cut |= tag < 0;
    at = tag < 0 ? text.length() : tag;
    return new Characters(text.substring(Math.min(from, at), at), false);
  }

  private void comment() {
    int end = at < noCommentEnd ? text.indexOf("-->", at + 4) : -1;
    if (end >= 0) {
      at = end + 3;
      return;
    }
    noCommentEnd = Math.min(noCommentEnd, at);
    skip(">");
  }

  /** A document has one type: what claims to be another is passed over. */
  private @Nullable Token documentType() {
    if (typed) {
      skip(">");
      return null;
    }
    typed = true;
    int from = at;
    int end = text.indexOf('>', at);
    int subset = end < 0 ? -1 : text.indexOf('[', at, end);
    if (subset >= 0) {
      int close = text.indexOf(']', subset);
      end = close < 0 ? end : text.indexOf('>', close);
    }
    at = end < 0 ? text.length() : end + 1;
    return new DocumentType(text.substring(from, at));
  }

  private void skip(String ending) {
    int end = text.indexOf(ending, at + 1);
    cut |= end < 0;
    at = end < 0 ? text.length() : end + ending.length();
  }

  private Token closing() {
    int from = at + 2;
    int end = from;
    while (end < text.length() && text.charAt(end) != '>' && text.charAt(end) != '<') {
      end++;
    }
    cut |= end == text.length();
    at = end < text.length() && text.charAt(end) == '>' ? end + 1 : end;
    return new End(text.substring(from, end).strip());
  }

  private Token opening() {
    int from = at;
    at++;
    String name = name();
    Map<String, String> attributes = new LinkedHashMap<>(4);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '>') {
        at++;
        return new Start(name, attributes, text.charAt(at - 2) == '/');
      }
      if (c == '<') {
        return new Start(name, attributes, false);
      }
      if (Character.isWhitespace(c) || !isNameStart(c)) {
        at++;
      } else {
        attribute(attributes);
      }
    }
    cut = true;
    return new Characters(text.substring(from), true);
  }

  private void attribute(Map<String, String> attributes) {
    String name = name();
    blanks();
    String value = name;
    if (at < text.length() && text.charAt(at) == '=') {
      at++;
      blanks();
      value = value();
    }
    if (attributes.size() < MOST_ATTRIBUTES) {
      attributes.putIfAbsent(name, value);
    }
  }

  private String value() {
    char quote = at < text.length() ? text.charAt(at) : ' ';
    boolean quoted = quote == '"' || quote == '\'';
    int from = quoted ? at + 1 : at;
    int end = from;
    while (end < text.length() && !ends(text.charAt(end), quote, quoted)) {
      end++;
    }
    at = quoted && end < text.length() && text.charAt(end) == quote ? end + 1 : end;
    return text.substring(Math.min(from, end), end);
  }

  /** A quoted value that is never closed ends at the next tag. */
  private static boolean ends(char c, char quote, boolean quoted) {
    return quoted ? c == quote || c == '<' : c == '>' || c == '<' || Character.isWhitespace(c);
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private String name() {
    int from = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private static boolean isNameStart(char c) {
    return Character.isLetter(c) || c == '_' || c == ':';
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '-' || c == '.';
  }
}
