package org.dragoman.publish.syndication;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An XML 1.0 document in the making. Names are written as given, prefix and all; attributes, among
 * them namespaces, come as pairs of name and value, and a pair without a value is left out.
 */
public final class Xml {
  private final XMLStreamWriter xml;

  private Xml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  public static String document(Consumer<Xml> content) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      content.accept(new Xml(xml));
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  public Xml open(String name, @Nullable String... attributes) {
    return act(() -> {
      xml.writeStartElement(name);
      attributes(attributes);
    });
  }

  public Xml close() {
    return act(xml::writeEndElement);
  }

  public Xml empty(String name, @Nullable String... attributes) {
    return act(() -> {
      xml.writeEmptyElement(name);
      attributes(attributes);
    });
  }

  /** An element of text, or nothing where there is none. */
  public Xml text(String name, @Nullable String text, @Nullable String... attributes) {
    return text == null || text.isBlank() ? this : open(name, attributes).words(text).close();
  }

  public Xml words(String text) {
    return act(() -> xml.writeCharacters(legal(text)));
  }

  private void attributes(@Nullable String... pairs) throws XMLStreamException {
    for (int i = 0; i < pairs.length; i += 2) {
      String value = pairs[i + 1];
      if (value != null) {
        xml.writeAttribute(pairs[i], legal(value));
      }
    }
  }

  /** Control characters, halves of surrogates: XML has no place for them, not even escaped. */
  static String legal(String text) {
    if (text.codePoints().allMatch(Xml::legal)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(Xml::legal).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean legal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private interface Step {
    void take() throws XMLStreamException;
  }

  private Xml act(Step step) {
    try {
      step.take();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }
}
