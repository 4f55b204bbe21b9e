package org.dragoman.ingest.source.opml;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dragoman.contracts.article.Source;
import org.jspecify.annotations.Nullable;

/**
 * Writes OPML 2.0. Only sources with a feed stand in it: the format knows no others. How a source
 * is treated stays here, since nobody may be let into a private network by a file.
 */
public final class OpmlWriter {
  private static final String PREFIX = "dragoman";

  private OpmlWriter() {}

  public static String write(String title, List<Source> sources, Instant at) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeNamespace(PREFIX, Opml.NAMESPACE);
      head(xml, title, at);
      xml.writeStartElement("body");
      for (Source source : sources) {
        if (source.feed() != null) {
          outline(xml, source);
        }
      }
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("writing to memory", impossible);
    }
    return text.toString();
  }

  private static void head(XMLStreamWriter xml, String title, Instant at)
      throws XMLStreamException {
    xml.writeStartElement("head");
    element(xml, "title", title);
    element(
        xml,
        "dateCreated",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
    element(xml, "docs", "http://opml.org/spec2.opml");
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private static void outline(XMLStreamWriter xml, Source source) throws XMLStreamException {
    xml.writeEmptyElement("outline");
    attribute(xml, "type", "rss");
    attribute(xml, "text", source.name());
    attribute(xml, "title", source.name());
    attribute(xml, "xmlUrl", source.feed());
    attribute(xml, "htmlUrl", source.homepage());
    attribute(xml, "language", source.language());
    own(xml, "id", source.id());
    own(
        xml,
        "relation",
        source.relation() == null ? null : source.relation().name().toLowerCase(Locale.ROOT));
    own(xml, "rights", source.rights());
  }

  private static void attribute(XMLStreamWriter xml, String name, @Nullable String value)
      throws XMLStreamException {
    if (value != null) {
      xml.writeAttribute(name, legal(value));
    }
  }

  private static void own(XMLStreamWriter xml, String name, @Nullable String value)
      throws XMLStreamException {
    if (value != null) {
      xml.writeAttribute(PREFIX, Opml.NAMESPACE, name, legal(value));
    }
  }

  /** XML has no way to write most control characters. */
  private static String legal(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x{fffe}\\x{ffff}]", "");
  }
}
