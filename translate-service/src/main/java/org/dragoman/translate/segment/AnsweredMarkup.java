package org.dragoman.translate.segment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The markup of an engine's answer, whatever became of it. A browser's parser would mend it; here
 * each tag is told as it stands, so that what was broken can be seen.
 */
final class AnsweredMarkup {

  /** What it tells, in reading order. */
  interface Reader {
    void text(String text);

    /** A numbered tag. */
    void opens(int number, String element);

    /** A tag without a number: the engine lost its attributes, or invented it. */
    void opens(String element);

    void closes(int number);

    void closes(String element);

    void lineBreak(int number);

    void lineBreak();
  }

  private static final Pattern SCRIPT =
      Pattern.compile("(?i)<(script|style)\\b[^<>]*>[^<]*</\\1\\s*>");

  private static final Pattern TAG =
      Pattern.compile("<(/?)\\s?([a-zA-Z]+)\\s?(\\d{0,6})((?:[\\s/][^<>]*)?)>|<!--[^<>]*+>");

  private static final Pattern ID =
      Pattern.compile("\\bid\\s*=\\s*[\"']?([gx])(\\d{1,6})\\b", Pattern.CASE_INSENSITIVE);

  /** Elements an engine may add; anything else in angle brackets is text. */
  private static final Set<String> KNOWN =
      Set.of(
          "a",
          "abbr",
          "b",
          "blockquote",
          "body",
          "br",
          "code",
          "div",
          "em",
          "font",
          "g",
          "h",
          "head",
          "html",
          "i",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "s",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "table",
          "td",
          "tr",
          "u",
          "ul",
          "x");

  private AnsweredMarkup() {}

  static void read(String raw, Reader reader) {
    String answer = SCRIPT.matcher(raw).replaceAll("");
    Matcher tag = TAG.matcher(answer);
    int at = 0;
    while (tag.find()) {
      String name = tag.group(2) == null ? "" : tag.group(2).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !KNOWN.contains(name)) {
        continue;
      }
      text(answer, at, tag.start(), reader);
      at = tag.end();
      if (!name.isEmpty()) {
        tell(name, tag, reader);
      }
    }
    text(answer, at, answer.length(), reader);
  }

  private static void text(String answer, int from, int to, Reader reader) {
    if (from < to) {
      String words = answer.substring(from, to);
      reader.text(words.indexOf('&') < 0 ? words : Parser.unescapeEntities(words, false));
    }
  }

  private static void tell(String name, Matcher tag, Reader reader) {
    boolean closing = !tag.group(1).isEmpty();
    boolean numbered = (name.equals("g") || name.equals("x")) && !tag.group(3).isEmpty();
    if (numbered) {
      int number = Integer.parseInt(tag.group(3));
      if (name.equals("x") && !closing) {
        reader.lineBreak(number);
      } else if (name.equals("g") && closing) {
        reader.closes(number);
      } else if (name.equals("g") && !tag.group(4).endsWith("/")) {
        reader.opens(number, "g");
      }
      return;
    }
    String element = alias(name);
    Matcher id = ID.matcher(tag.group(4));
    if (closing) {
      reader.closes(element);
    } else if (element.equals("br")) {
      if (id.find()) {
        reader.lineBreak(Integer.parseInt(id.group(2)));
      } else {
        reader.lineBreak();
      }
    } else if (!tag.group(4).endsWith("/")) {
      if (id.find()) {
        reader.opens(Integer.parseInt(id.group(2)), element);
      } else {
        reader.opens(element);
      }
    }
  }

  private static String alias(String name) {
    return switch (name) {
      case "b" -> "strong";
      case "i" -> "em";
      default -> name;
    };
  }
}
