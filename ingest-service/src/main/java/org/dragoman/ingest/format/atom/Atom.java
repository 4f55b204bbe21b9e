package org.dragoman.ingest.format.atom;

import org.dragoman.ingest.format.xml.Xml;
import org.w3c.dom.Element;

/** Namespaces of Atom and what stands beside it. */
final class Atom {
  static final String MEDIA = "http://search.yahoo.com/mrss/";
  static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
  static final String XHTML = "http://www.w3.org/1999/xhtml";

  private Atom() {}

  /** A feed's, entry's or source's own namespace: 1.0, 0.3, or what a document made up. */
  static String namespace(Element root) {
    return Xml.is(root, "http://www.w3.org/2005/Atom", root.getLocalName())
        ? "http://www.w3.org/2005/Atom"
        : Xml.namespace(root);
  }
}
