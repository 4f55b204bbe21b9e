package org.dragoman.translate.engine.apertium;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML as Apertium's pipelines read it: special characters have a backslash before them, what is
 * not text stands in brackets, {@code .[]} ends a sentence where none ends by itself, and {@code
 * [[t:em:g1]]…[[/]]} holds a numbered tag to its words, wherever they move. What {@code tf-extract}
 * or {@code apertium-deshtml} do, without a process for each. See "Apertium stream format" and
 * "Word-bound blanks" in Apertium's wiki.
 */
final class ApertiumStream {

  /** A tag, an entity, or a character that would be lost; and breaks that are no lone space. */
  private static final Pattern MARK =
      Pattern.compile("<(/?)(\\w{1,10})([^>]*)>|&[#\\w]{1,10};|~|\\s*[\\n\\t]\\s*");

  private static final Pattern NUMBER = Pattern.compile(" id=\"([gx]\\d{1,5})\"");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\\\[\\]{}^$/@<>]");
  private static final Pattern SPECIAL_IN_BLANKS = Pattern.compile("[\\\\\\[\\]{}^$/@]");
  private static final String SENTENCE_END = ".[]";

  private ApertiumStream() {}

  static String of(String html) {
    StringBuilder stream = new StringBuilder();
    Deque<Boolean> numbered = new ArrayDeque<>();
    Matcher mark = MARK.matcher(html);
    int done = 0;
    while (mark.find()) {
      stream.append(escaped(html.substring(done, mark.start()), SPECIAL));
      append(stream, mark, numbered);
      done = mark.end();
    }
    return stream.append(escaped(html.substring(done), SPECIAL)).toString();
  }

  private static void append(StringBuilder stream, Matcher mark, Deque<Boolean> numbered) {
    String name = mark.group(2);
    if (name == null) {
      blank(stream, mark.group());
      return;
    }
    if (name.equals("p")) {
      blank(stream.append(SENTENCE_END), mark.group());
      return;
    }
    if (name.equals("br")) {
      blank(stream, mark.group());
      return;
    }
    if (!mark.group(1).isEmpty()) {
      if (!numbered.isEmpty() && numbered.pop()) {
        stream.append("[[/]]");
      } else {
        blank(stream, mark.group());
      }
      return;
    }
    Matcher number = NUMBER.matcher(mark.group(3));
    boolean bound = number.matches();
    numbered.push(bound);
    if (bound) {
      stream.append("[[t:").append(name).append(':').append(number.group(1)).append("]]");
    } else {
      blank(stream, mark.group());
    }
  }

  private static void blank(StringBuilder stream, String text) {
    stream.append('[').append(escaped(text, SPECIAL_IN_BLANKS)).append(']');
  }

  private static String escaped(String text, Pattern special) {
    return special.matcher(text).replaceAll("\\\\$0");
  }

  /** The way back. */
  static String html(String stream) {
    return new WordBlanks().html(stream.replace(SENTENCE_END, ""));
  }
}
