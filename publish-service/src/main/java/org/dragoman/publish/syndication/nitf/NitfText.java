package org.dragoman.publish.syndication.nitf;

import java.util.List;
import org.dragoman.publish.syndication.Xml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** HTML of a story in NITF's own elements, which are fewer. */
final class NitfText {
  private final Xml xml;

  NitfText(Xml xml) {
    this.xml = xml;
  }

  void write(String html) {
    blocks(Jsoup.parseBodyFragment(html).body());
  }

  private void blocks(Element parent) {
    parent.children().forEach(this::block);
  }

  private void block(Element element) {
    switch (element.normalName()) {
      case "p" -> inline("p", element);
      case "h2", "h3", "h4", "h5", "h6" -> inline("hl2", element);
      case "ul", "ol" -> list(element);
      case "blockquote" -> quote(element);
      case "figure" -> picture(element);
      case "table" -> table(element);
      // A frame for language or scrolling: what it holds counts.
      default -> blocks(element);
    }
  }

  /** NITF knows no list without an entry. */
  private void list(Element element) {
    if (!element.children().isEmpty()) {
      xml.open(element.normalName());
      element.children().forEach(item -> inline("li", item));
      xml.close();
    }
  }

  private void quote(Element element) {
    xml.open("bq").open("block");
    element.select("> p").forEach(paragraph -> inline("p", paragraph));
    xml.close();
    Element cite = element.selectFirst("> footer");
    if (cite != null) {
      inline("credit", cite);
    }
    xml.close();
  }

  private void picture(Element element) {
    Element image = element.selectFirst("img");
    if (image == null) {
      return;
    }
    xml.open("media", "media-type", "image");
    xml.empty(
        "media-reference",
        "source",
        image.attr("src"),
        "alternate-text",
        blankAsNull(image.attr("alt")));
    Element caption = element.selectFirst("figcaption > span");
    if (caption != null) {
      xml.open("media-caption", "xml:lang", blankAsNull(caption.attr("lang")));
      inline("p", caption);
      xml.close();
    }
    Element owner = element.selectFirst("figcaption > small");
    if (owner != null) {
      inline("media-producer", owner);
    }
    xml.close();
  }

  private static @Nullable String blankAsNull(String text) {
    return text.isBlank() ? null : text;
  }

  private void table(Element element) {
    List<Element> rows =
        element.select("tr").stream().filter(row -> !row.children().isEmpty()).toList();
    if (!rows.isEmpty()) {
      xml.open("table");
      for (Element row : rows) {
        xml.open("tr");
        row.children().forEach(cell -> inline("td", cell));
        xml.close();
      }
      xml.close();
    }
  }

  private void inline(String name, Element element) {
    xml.open(name);
    element.childNodes().forEach(this::inline);
    xml.close();
  }

  private void inline(Node node) {
    if (node instanceof TextNode text) {
      xml.words(text.getWholeText());
    } else if (node instanceof Element element) {
      switch (element.normalName()) {
        case "br" -> xml.empty("br");
        case "a" -> element("a", element, "href", element.attr("href"));
        case "em" -> element("em", element);
        case "strong", "code", "sub", "sup", "cite" ->
            element("em", element, "class", element.normalName());
        case "span" -> element("lang", element, "xml:lang", blankAsNull(element.attr("lang")));
        default -> element.childNodes().forEach(this::inline);
      }
    }
  }

  private void element(String name, Element element, @Nullable String... attributes) {
    xml.open(name, attributes);
    element.childNodes().forEach(this::inline);
    xml.close();
  }
}
