package org.dragoman.publish.syndication.atom;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The constructs of RFC 4287, section 3 and 4, one method each. */
final class AtomWriter {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final XMLStreamWriter xml;

  AtomWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  void begin(String language) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("xml:lang", language);
  }

  void end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
  }

  void open(String name, @Nullable String language) throws XMLStreamException {
    xml.writeStartElement(name);
    if (language != null) {
      xml.writeAttribute("xml:lang", language);
    }
  }

  void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  void text(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    characters(text);
    xml.writeEndElement();
  }

  void html(String name, String html) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeAttribute("type", "html");
    characters(html);
    xml.writeEndElement();
  }

  void link(String relation, String address, String type) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
    xml.writeAttribute("type", type);
  }

  void category(String term) throws XMLStreamException {
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", clean(term));
  }

  void person(String role, String name, @Nullable String address) throws XMLStreamException {
    xml.writeStartElement(role);
    text("name", name);
    if (address != null) {
      text("uri", address);
    }
    xml.writeEndElement();
  }

  private void characters(String text) throws XMLStreamException {
    xml.writeCharacters(clean(text));
  }

  /** XML 1.0 has no place for control characters, not even escaped. */
  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }
}
