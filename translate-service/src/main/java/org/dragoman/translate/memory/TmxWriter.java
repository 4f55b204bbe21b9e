package org.dragoman.translate.memory;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.dragoman.translate.segment.InlineHtml;
import org.jspecify.annotations.Nullable;

/**
 * Writes units as TMX 1.4b (LISA OSCAR, 2005), one after the other: a memory of any size takes the
 * space of one unit. What {@link TmxReader} reads of it is what was written.
 */
public final class TmxWriter implements AutoCloseable {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)[^>]*>");

  /** What XML 1.0 cannot hold. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]");

  private final XMLStreamWriter xml;

  /** The file could not be written to where it goes. */
  public static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(XMLStreamException cause) {
      super(cause);
    }
  }

  /**
   * @param pair null for units of any languages
   * @param out not closed
   */
  public TmxWriter(OutputStream out, @Nullable LanguagePair pair) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("tmx");
      xml.writeAttribute("version", "1.4");
      xml.writeEmptyElement("header");
      xml.writeAttribute("creationtool", "Dragoman");
      xml.writeAttribute("creationtoolversion", "1");
      xml.writeAttribute("segtype", "sentence");
      xml.writeAttribute("o-tmf", "Dragoman");
      xml.writeAttribute("adminlang", "en");
      xml.writeAttribute("srclang", pair == null ? "*all*" : pair.source());
      xml.writeAttribute("datatype", "html");
      xml.writeStartElement("body");
    } catch (XMLStreamException broken) {
      throw new Broken(broken);
    }
  }

  public void write(Kept kept) {
    try {
      unit(kept);
    } catch (XMLStreamException broken) {
      throw new Broken(broken);
    }
  }

  private void unit(Kept kept) throws XMLStreamException {
    Unit unit = kept.unit();
    Provenance provenance = unit.provenance();
    xml.writeCharacters("\n");
    xml.writeStartElement("tu");
    attribute("tuid", unit.tuid());
    attribute("srclang", unit.sourceLanguage());
    attribute("creationid", provenance.creator());
    attribute("creationdate", date(provenance.createdAt()));
    attribute("changedate", date(provenance.changedAt()));
    if (kept.uses() > 0) {
      attribute("usagecount", String.valueOf(kept.uses()));
      attribute("lastusagedate", date(kept.usedAt()));
    }
    prop(TmxProps.DOMAIN, unit.domain());
    prop(TmxProps.ENGINE, provenance.engine());
    prop(TmxProps.APPROVED_BY, provenance.approvedBy());
    prop(TmxProps.ORIGIN, provenance.origin());
    if (unit.context() != null) {
      prop(TmxProps.BEFORE, PlainText.toInline(unit.context().before()));
      prop(TmxProps.AFTER, PlainText.toInline(unit.context().after()));
    }
    variant(unit.sourceLanguage(), unit.source());
    variant(unit.targetLanguage(), unit.target());
    xml.writeEndElement();
  }

  private static @Nullable String date(@Nullable Instant instant) {
    return instant == null ? null : DATE.format(instant);
  }

  private void attribute(String name, @Nullable String value) throws XMLStreamException {
    if (value != null) {
      xml.writeAttribute(name, writable(value));
    }
  }

  private void prop(String type, @Nullable String value) throws XMLStreamException {
    if (value != null) {
      xml.writeStartElement("prop");
      xml.writeAttribute("type", type);
      xml.writeCharacters(writable(value));
      xml.writeEndElement();
    }
  }

  private void variant(String language, String html) throws XMLStreamException {
    xml.writeStartElement("tuv");
    xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
    xml.writeStartElement("seg");
    segment(InlineHtml.parse(html).html());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** Tags stand in {@code bpt}, {@code ept} and {@code ph}, each pair with its number. */
  private void segment(String html) throws XMLStreamException {
    Deque<Integer> open = new ArrayDeque<>();
    int pairs = 0;
    int at = 0;
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      text(html.substring(at, tag.start()));
      if (tag.group(2).equals("br")) {
        code("ph", null, tag.group());
      } else if (tag.group(1).isEmpty()) {
        open.push(++pairs);
        code("bpt", pairs, tag.group());
      } else {
        code("ept", open.pop(), tag.group());
      }
      at = tag.end();
    }
    text(html.substring(at));
  }

  private void text(String html) throws XMLStreamException {
    xml.writeCharacters(writable(PlainText.fromInline(html)));
  }

  private void code(String element, @Nullable Integer pair, String tag) throws XMLStreamException {
    xml.writeStartElement(element);
    if (pair != null) {
      xml.writeAttribute("i", String.valueOf(pair));
    }
    xml.writeCharacters(writable(tag));
    xml.writeEndElement();
  }

  private static String writable(String text) {
    return UNWRITABLE.matcher(text).replaceAll("\uFFFD");
  }

  @Override
  public void close() {
    try {
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException broken) {
      throw new Broken(broken);
    }
  }
}
