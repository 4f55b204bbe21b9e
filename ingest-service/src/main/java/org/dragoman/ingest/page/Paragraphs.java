package org.dragoman.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes every run of text an element of its own, so that it can be judged: text between two blocks
 * and text between double line breaks become paragraphs.
 */
final class Paragraphs {
  private static final Set<String> WHOLE =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "pre",
          "figcaption",
          "ul",
          "ol",
          "tr",
          "table",
          "tbody",
          "thead",
          "tfoot",
          "dl",
          "figure",
          "picture",
          "video",
          "audio",
          "select",
          "iframe",
          "object");

  private Paragraphs() {}

  static void part(Element root) {
    List<Element> containers = new ArrayList<>();
    root.forEachNode(node -> {
      if (node instanceof Element element && isMixed(element)) {
        containers.add(element);
      }
    });
    containers.forEach(Paragraphs::rebuild);
  }

  private static boolean isMixed(Element element) {
    if (WHOLE.contains(element.normalName()) && !element.normalName().equals("p")) {
      return false;
    }
    boolean block = false;
    boolean text = false;
    int breaks = 0;
    boolean doubled = false;
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner) {
        boolean isBreak = inner.normalName().equals("br");
        breaks = isBreak ? breaks + 1 : 0;
        doubled |= breaks > 1;
        block |= isContainer(inner);
        text |= !isBreak && !isContainer(inner);
      } else if (child instanceof TextNode words && !words.isBlank()) {
        breaks = 0;
        text = true;
      }
    }
    return text
        && (block || doubled)
        && (element.isBlock() || block || element.normalName().equals("td"));
  }

  /** The parser counts a line break as a block; to a reader it is within one. */
  static boolean isBlock(Element element) {
    return element.isBlock() && !element.normalName().equals("br");
  }

  /** Inline elements that hold blocks are containers too; one level is enough for real pages. */
  static boolean isContainer(Element element) {
    return isBlock(element)
        || switch (element.normalName()) {
          case "img", "iframe", "video", "audio", "table", "td" -> true;
          case "a", "span", "font", "b", "i", "em", "strong", "ins", "section" ->
              element.childNodeSize() > 0
                  && element.children().stream().anyMatch(Paragraphs::isBlock);
          default -> false;
        };
  }

  private static void rebuild(Element container) {
    List<Node> children = new ArrayList<>(container.childNodes());
    String tag = container.normalName();
    container.empty();
    Element run = null;
    int breaks = 0;
    for (Node child : children) {
      boolean isBreak = child instanceof Element e && e.normalName().equals("br");
      if (child instanceof Element element && isContainer(element)) {
        run = null;
        container.appendChild(child);
        continue;
      }
      boolean blank = child instanceof TextNode text && text.isBlank();
      breaks = isBreak ? breaks + 1 : blank ? breaks : 0;
      if (breaks > 1) {
        run = null;
      } else if (run == null && !isBreak && !blank) {
        run = container.appendElement("p");
        run.appendChild(child);
      } else if (run != null) {
        run.appendChild(child);
      }
    }
    if (tag.equals("p")) {
      container.tagName("div");
    }
  }
}
