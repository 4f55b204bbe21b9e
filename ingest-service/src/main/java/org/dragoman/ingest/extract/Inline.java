package org.dragoman.ingest.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Inline HTML reduced to the subset a block may hold. It is built anew from the parsed tree, tag by
 * tag, so what is not named here cannot get through.
 */
public final class Inline {
  /** Elements whose text is not the article's. */
  static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "svg",
          "annotation",
          "annotation-xml",
          "button",
          "input",
          "select",
          "textarea",
          "option",
          "form",
          "head",
          "title",
          "param",
          "canvas",
          "map",
          "meta",
          "link",
          "dialog");

  private static final Pattern EMPTY =
      Pattern.compile("<(a|em|strong|code|sub|sup)(?: [^>]*)?>((?:\\s|<br>)*+)</\\1>");
  private static final String BREAK = "<br>";

  private final @Nullable String base;
  private final StringBuilder out = new StringBuilder();

  private Inline(@Nullable String base) {
    this.base = base;
  }

  /** A sender's inline HTML (or plain text) in the subset. */
  public static String clean(String html, @Nullable String base) {
    return of(Html.fragment(html).childNodes(), base);
  }

  /** The text of a sender's HTML, for the fields that are plain. */
  public static String plain(String html) {
    String text = PlainText.fromInline(clean(Leftovers.escaped(html), null));
    return Leftovers.resolved(text).replace('\u00a0', ' ').strip();
  }

  static String of(List<? extends Node> nodes, @Nullable String base) {
    Inline inline = new Inline(base);
    nodes.forEach(inline::append);
    return tidy(inline.out.toString());
  }

  private static String tidy(String html) {
    String previous;
    String current = html;
    do {
      previous = current;
      current = EMPTY.matcher(previous).replaceAll("$2");
    } while (!current.equals(previous));
    String trimmed = withoutEdges(current.replaceAll(" ?<br> ?", BREAK));
    return trimmed.replaceAll(" {2,}", " ");
  }

  /** By hand: as a regular expression, a run of breaks within takes its length squared. */
  private static String withoutEdges(String html) {
    int start = 0;
    while (start < html.length()
        && (isSpace(html.charAt(start)) || html.startsWith(BREAK, start))) {
      start += isSpace(html.charAt(start)) ? 1 : BREAK.length();
    }
    int end = html.length();
    while (end > start
        && (isSpace(html.charAt(end - 1)) || html.startsWith(BREAK, end - BREAK.length()))) {
      end -= isSpace(html.charAt(end - 1)) ? 1 : BREAK.length();
    }
    return html.substring(start, Math.max(start, end));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private void append(Node node) {
    if (node instanceof TextNode text) {
      appendText(text.getWholeText());
    } else if (node instanceof Element element && !DROPPED.contains(element.normalName())) {
      appendElement(element);
    }
  }

  private void appendElement(Element element) {
    switch (element.normalName()) {
      case "br" -> out.append("<br>");
      case "a" -> appendLink(element);
      case "em", "i", "cite", "dfn", "var" -> wrap("em", element);
      case "strong", "b" -> wrap("strong", element);
      case "code", "kbd", "samp", "tt" -> wrap("code", element);
      case "sub", "sup" -> wrap(element.normalName(), element);
      case "iframe" -> {
        Element swallowed = Embeds.swallowed(element);
        if (swallowed != null) {
          swallowed.childNodes().forEach(this::append);
        }
      }
      case "q" -> {
        out.append('\u201c');
        element.childNodes().forEach(this::append);
        out.append('\u201d');
      }
      default -> {
        boolean block = element.isBlock();
        separate(block);
        element.childNodes().forEach(this::append);
        separate(block);
      }
    }
  }

  /** Words of neighbouring blocks that became one line must not run together. */
  private void separate(boolean block) {
    if (block && !out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
      out.append(' ');
    }
  }

  private void appendLink(Element link) {
    String address = Links.link(link.attr("href"), base).orElse(null);
    if (address == null) {
      link.childNodes().forEach(this::append);
      return;
    }
    out.append("<a href=\"")
        .append(PlainText.toInline(address).replace("\"", "&quot;"))
        .append("\">");
    link.childNodes().forEach(this::append);
    out.append("</a>");
  }

  private void wrap(String tag, Element element) {
    out.append('<').append(tag).append('>');
    element.childNodes().forEach(this::append);
    out.append("</").append(tag).append('>');
  }

  private void appendText(String text) {
    StringBuilder collapsed = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      char last =
          !collapsed.isEmpty()
              ? collapsed.charAt(collapsed.length() - 1)
              : out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
      if (!space && (c >= 0x20 || Character.isHighSurrogate(c))) {
        collapsed.append(c);
      } else if (last != ' ') {
        collapsed.append(' ');
      }
    }
    out.append(PlainText.toInline(collapsed.toString()));
  }
}
