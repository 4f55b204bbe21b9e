package org.dragoman.ingest.format.rss;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Namespaces of RSS and where its parts stand. */
final class Rss {
  static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
  static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  static final String DC_TERMS = "http://purl.org/dc/terms/";
  static final String MEDIA = "http://search.yahoo.com/mrss/";
  static final String ATOM = "http://www.w3.org/2005/Atom";
  static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  static final String SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/";
  static final String XHTML = "http://www.w3.org/1999/xhtml";

  private Rss() {}

  /** The namespace of the core elements: none, or one that a document made up. */
  static String namespace(Element root) {
    for (Element child : Xml.children(root)) {
      String name = child.getLocalName();
      if ("channel".equalsIgnoreCase(name) || "item".equalsIgnoreCase(name)) {
        return Xml.is(child, "", name) ? "" : Xml.namespace(child);
      }
    }
    return "";
  }

  /** Items of the channel, beside it (RSS 1.0), and in a list of their own (RSS 1.1). */
  static List<Element> items(Element root, Element channel, String ns) {
    List<Element> items = new ArrayList<>(Xml.children(channel, ns, "item"));
    Xml.children(channel, ns, "items")
        .forEach(list -> items.addAll(Xml.children(list, ns, "item")));
    if (channel != root) {
      items.addAll(Xml.children(root, ns, "item"));
    }
    return items;
  }

  static @Nullable String rights(Element element, String ns) {
    return Xml.firstText(
        element,
        new Xml.Name(DUBLIN_CORE, "rights"),
        new Xml.Name(ns, "copyright"),
        new Xml.Name(MEDIA, "copyright"),
        new Xml.Name(DC_TERMS, "rights"));
  }
}
