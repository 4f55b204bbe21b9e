package org.dragoman.translate.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.translate.segment.InlineHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Text and inline elements between two blocks. On its way a link has the address of a stand-in, by
 * which the element itself is found again.
 *
 * @param nodes side by side in the document
 */
record Stretch(List<Node> nodes) {

  /** HTML Standard, 4.5 "Text-level semantics", and the phrasing content that holds text. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "font",
          "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub",
          "sup", "time", "tt", "u", "var", "wbr");

  /** Phrasing content that is one thing in a sentence and no words of it. */
  private static final Set<String> THINGS =
      Set.of(
          "audio",
          "button",
          "canvas",
          "iframe",
          "img",
          "input",
          "math",
          "meter",
          "object",
          "picture",
          "progress",
          "select",
          "svg",
          "video");

  private static final Set<String> LEFT_ALONE =
      Set.of("script", "style", "template", "noscript", "pre", "textarea");

  /** Reserved for what is never looked up: RFC 6761, 6.4. */
  private static final String STAND_IN = "https://stand-in.invalid/";

  /** What stands for a thing that shows no words. */
  private static final String NO_WORDS = "\u25aa";

  Stretch {
    nodes = List.copyOf(nodes);
  }

  /** The children of an element, in their order. */
  sealed interface Part {

    record Words(Stretch stretch) implements Part {}

    /** An element with parts of its own. */
    record Block(Element element) implements Part {}

    /** Nothing to be translated. */
    record Other(List<Node> nodes) implements Part {}
  }

  static List<Part> parts(Element parent) {
    List<Part> parts = new ArrayList<>();
    List<Node> beside = new ArrayList<>();
    for (Node node : parent.childNodes()) {
      if (isWords(node) || isThing(node) || !(node instanceof Element)) {
        beside.add(node);
        continue;
      }
      close(beside, parts);
      parts.add(
          node instanceof Element element && !isLeftAlone(element)
              ? new Part.Block(element)
              : new Part.Other(List.of(node)));
    }
    close(beside, parts);
    return parts;
  }

  private static void close(List<Node> beside, List<Part> parts) {
    if (beside.isEmpty()) {
      return;
    }
    boolean words = beside.stream().anyMatch(node -> isWords(node) && hasText(node));
    parts.add(words ? new Part.Words(new Stretch(beside)) : new Part.Other(List.copyOf(beside)));
    beside.clear();
  }

  private static boolean hasText(Node node) {
    return node instanceof TextNode text
        ? !text.isBlank()
        : node instanceof Element element && element.hasText();
  }

  /** An inline element around a block is no part of a sentence. */
  private static boolean isWords(Node node) {
    return switch (node) {
      case TextNode _ -> true;
      case Element element ->
          INLINE.contains(element.normalName())
              && !isLeftAlone(element)
              && element.childNodes().stream()
                  .allMatch(
                      child -> isWords(child) || isThing(child) || !(child instanceof Element));
      default -> false;
    };
  }

  private static boolean isThing(Node node) {
    return node instanceof Element element
        && (THINGS.contains(element.normalName())
            || (INLINE.contains(element.normalName()) && isLeftAlone(element)));
  }

  private static boolean isLeftAlone(Element element) {
    return LEFT_ALONE.contains(element.normalName())
        || element.attr("translate").equalsIgnoreCase("no");
  }

  /** Its sentences as inline HTML, without white space at the ends. */
  String inline() {
    return InlineHtml.parse(standIns(new HashMap<>())).trim().html();
  }

  /**
   * The nodes of its translation. A thing whose stand-in got lost stands at the end: nothing of the
   * page is lost with it.
   */
  List<Node> as(String translation) {
    Map<String, Element> originals = new HashMap<>();
    String text = InlineHtml.parse(standIns(originals)).text();
    Element written = Jsoup.parseBodyFragment(translation).body();
    for (Element link : written.select("a[href^=" + STAND_IN + "]")) {
      Element original = originals.remove(link.attr("href"));
      if (original == null) {
        link.unwrap();
      } else if (isThing(original)) {
        link.replaceWith(original.clone());
      } else {
        Attributes attributes = link.attributes();
        attributes.remove("href");
        attributes.addAll(original.attributes());
      }
    }
    originals.values().stream().filter(Stretch::isThing).forEach(written::appendChild);
    List<Node> nodes = new ArrayList<>();
    nodes.add(new TextNode(text.substring(0, text.length() - text.stripLeading().length())));
    nodes.addAll(written.childNodesCopy());
    nodes.add(new TextNode(text.substring(text.stripTrailing().length())));
    nodes().stream().filter(node -> node.nodeName().equals("#comment")).forEach(nodes::add);
    return nodes;
  }

  /**
   * @param originals filled: the elements by the addresses that stand for them
   */
  private String standIns(Map<String, Element> originals) {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    Element copy = document.body();
    nodes.forEach(node -> copy.appendChild(node.clone()));
    List<Element> all = new ArrayList<>();
    copy.forEach(element -> {
      if (element != copy && (isThing(element) || element.nameIs("a"))) {
        all.add(element);
      }
    });
    for (Element element : all) {
      String address = STAND_IN + originals.size();
      originals.put(address, element.clone());
      Element link = new Element("a").attr("href", address);
      if (isThing(element)) {
        link.text(element.hasText() ? element.text() : NO_WORDS);
      } else {
        link.appendChildren(List.copyOf(element.childNodes()));
      }
      element.replaceWith(link);
    }
    return copy.html();
  }
}
