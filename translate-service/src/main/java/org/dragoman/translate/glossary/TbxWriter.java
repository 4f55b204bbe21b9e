package org.dragoman.translate.glossary;

import java.io.OutputStream;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/**
 * Writes TBX-Basic (ISO 30042:2019, version 3, data categories as attributes), a concept an entry:
 * the term and its translation preferred, their forms admitted, forbidden translations deprecated.
 */
final class TbxWriter {

  static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";
  private static final String PREFERRED = "preferredTerm-admn-sts";
  private static final String ADMITTED = "admittedTerm-admn-sts";
  private static final String DEPRECATED = "deprecatedTerm-admn-sts";

  private final XMLStreamWriter xml;

  private TbxWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static TbxWriter begin(OutputStream out, LanguagePair pair) throws XMLStreamException {
    TbxWriter tbx =
        new TbxWriter(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8"));
    tbx.header(pair);
    return tbx;
  }

  private void header(LanguagePair pair) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    newLine(0);
    xml.writeStartElement("tbx");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("style", "dca");
    xml.writeAttribute("type", "TBX-Basic");
    language(pair.source());
    newLine(1);
    xml.writeStartElement("tbxHeader");
    xml.writeStartElement("fileDesc");
    xml.writeStartElement("sourceDesc");
    element("p", null, "Glossary " + pair.source() + " to " + pair.target() + ", from Dragoman");
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    newLine(1);
    xml.writeStartElement("text");
    xml.writeStartElement("body");
  }

  void concept(StoredEntry stored) throws XMLStreamException {
    Entry entry = stored.entry();
    newLine(2);
    xml.writeStartElement("conceptEntry");
    xml.writeAttribute("id", "c" + stored.id());
    line(3, "descrip", "subjectField", entry.subject());
    line(3, "note", null, entry.note());
    open(entry.pair().source());
    String outlet = entry.outlet();
    term(entry, entry.source(), PREFERRED, false, outlet);
    terms(entry, entry.sourceForms(), ADMITTED);
    close();
    open(entry.pair().target());
    term(entry, entry.target(), PREFERRED, entry.keep(), null);
    terms(entry, entry.targetForms(), ADMITTED);
    terms(entry, entry.forbidden(), DEPRECATED);
    close();
    newLine(2);
    xml.writeEndElement();
  }

  private void open(String language) throws XMLStreamException {
    newLine(3);
    xml.writeStartElement("langSec");
    language(language);
  }

  private void close() throws XMLStreamException {
    newLine(3);
    xml.writeEndElement();
  }

  private void terms(Entry entry, List<String> texts, String status) throws XMLStreamException {
    for (String text : texts) {
      term(entry, text, status, false, null);
    }
  }

  private void term(Entry entry, String text, String status, boolean keep, @Nullable String outlet)
      throws XMLStreamException {
    newLine(4);
    xml.writeStartElement("termSec");
    line(5, "term", null, text);
    PartOfSpeech speech = entry.partOfSpeech();
    line(5, "termNote", "partOfSpeech", speech == null ? null : speech.word());
    line(5, "termNote", "administrativeStatus", status);
    line(5, "admin", "customerSubset", outlet == null ? null : TbxConcept.OUTLET + outlet);
    line(5, "note", null, keep ? TbxConcept.KEEP : null);
    newLine(4);
    xml.writeEndElement();
  }

  /** Nothing for no text. */
  private void line(int depth, String name, @Nullable String type, @Nullable String text)
      throws XMLStreamException {
    if (text != null) {
      newLine(depth);
      element(name, type, text);
    }
  }

  private void element(String name, @Nullable String type, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    if (type != null) {
      xml.writeAttribute("type", type);
    }
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void language(String tag) throws XMLStreamException {
    xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", tag);
  }

  private void newLine(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  void end() throws XMLStreamException {
    newLine(1);
    xml.writeEndElement();
    xml.writeEndElement();
    newLine(0);
    xml.writeEndDocument();
    xml.flush();
  }
}
