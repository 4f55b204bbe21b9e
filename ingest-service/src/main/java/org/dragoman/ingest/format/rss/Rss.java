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

  private Rss() {}

  /** The namespace of the core elements: none in 0.9x and 2.0, one of its own in RSS 1.0. */
  static String namespace(Element root) {
    for (Element child : Xml.children(root)) {
      if ("channel".equals(child.getLocalName()) || "item".equals(child.getLocalName())) {
        return child.getNamespaceURI() == null ? "" : child.getNamespaceURI();
      }
    }
    return "";
  }

  static List<Element> items(Element root, Element channel, String ns) {
    List<Element> items = new ArrayList<>(Xml.children(channel, ns, "item"));
    if (channel != root) {
      items.addAll(Xml.children(root, ns, "item"));
    }
    return items;
  }

  static @Nullable String rights(Element element, String ns) {
    String rights = Xml.text(element, DUBLIN_CORE, "rights");
    return rights == null ? Xml.text(element, ns, "copyright") : rights;
  }
}
