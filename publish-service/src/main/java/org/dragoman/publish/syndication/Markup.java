package org.dragoman.publish.syndication;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML of a story as XHTML. */
public final class Markup {
  private Markup() {}

  /** Into the element that is open; it has to be one of XHTML's namespace. */
  public static void xhtml(Xml xml, String html) {
    Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> write(xml, node));
  }

  private static void write(Xml xml, Node node) {
    if (node instanceof TextNode text) {
      xml.words(text.getWholeText());
    } else if (node instanceof Element element) {
      if (element.tag().isSelfClosing() || element.tag().isEmpty()) {
        xml.empty(element.normalName(), attributes(element));
      } else {
        xml.open(element.normalName(), attributes(element));
        element.childNodes().forEach(child -> write(xml, child));
        xml.close();
      }
    }
  }

  private static String[] attributes(Element element) {
    List<String> pairs = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      pairs.add(attribute.getKey());
      pairs.add(attribute.getValue());
      if (attribute.getKey().equals("lang")) {
        // Readers of XML know the language by XML's own name for it.
        pairs.add("xml:lang");
        pairs.add(attribute.getValue());
      }
    }
    return pairs.toArray(String[]::new);
  }
}
