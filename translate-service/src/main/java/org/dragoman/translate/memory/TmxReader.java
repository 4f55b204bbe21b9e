package org.dragoman.translate.memory;

import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dragoman.translate.memory.TmxReader.Item.Refused;
import org.dragoman.translate.memory.TmxUnit.Variant;
import org.dragoman.translate.xml.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * Reads TMX 1.4b (LISA OSCAR, 2005) as a stream: a memory of any size takes the space of one unit.
 * Neither document types nor entities are resolved, whatever the file says.
 */
public final class TmxReader {

  /** What a translation unit of the file turned out to be. */
  public sealed interface Item {

    record Read(Unit unit) implements Item {}

    /**
     * @param line in the file, from 1
     * @param reason one clause for whoever sent the file
     */
    record Refused(int line, String reason) implements Item {}
  }

  /** The file is no TMX from this place on; what came before it was read. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    Malformed(int line, String reason) {
      super(reason);
      this.line = line;
    }

    public int line() {
      return line;
    }
  }

  private final ImportTmx.Assumed assumed;
  private final Consumer<Item> sink;
  private final Pieces pieces;
  private @Nullable TmxHeader header;

  private TmxReader(ImportTmx.Assumed assumed, Consumer<Item> sink, Pieces pieces) {
    this.assumed = assumed;
    this.sink = sink;
    this.pieces = pieces;
  }

  /**
   * Reads all units, in the order of the file.
   *
   * @param in any encoding the XML declaration states; not closed
   * @param assumed what is true of units that do not say otherwise
   */
  public static void read(InputStream in, ImportTmx.Assumed assumed, Consumer<Item> sink)
      throws Malformed {
    XMLStreamReader xml = null;
    try {
      Pieces pieces = new Pieces(in);
      xml = factory().createXMLStreamReader(pieces);
      new TmxReader(assumed, sink, pieces).document(xml);
    } catch (XMLStreamException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
      throw new Malformed(
          line,
          broken.getNestedException() instanceof Pieces.TooLarge large
              ? String.valueOf(large.getMessage())
              : "not well-formed XML: " + firstLine(broken.getMessage()));
    } finally {
      close(xml);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private void document(XMLStreamReader xml) throws XMLStreamException, Malformed {
    boolean root = true;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = xml.getLocalName();
      if (root && !name.equals("tmx")) {
        throw new Malformed(line(xml), "the document is <" + name + ">, not <tmx>");
      }
      root = false;
      if (name.equals("header")) {
        header = TmxHeader.of(xml);
      } else if (name.equals("tu")) {
        unit(xml);
        pieces.next();
      }
    }
  }

  private void unit(XMLStreamReader xml) throws XMLStreamException {
    int line = line(xml);
    try {
      pairs(TmxUnit.read(xml, header == null ? TmxHeader.NONE : header), line);
    } catch (TmxUnit.TooLarge large) {
      sink.accept(new Refused(line, String.valueOf(large.getMessage())));
    }
  }

  private void pairs(TmxUnit unit, int line) {
    if (unit.sources().isEmpty()) {
      sink.accept(new Refused(line, "it has no text in its source language"));
      return;
    }
    boolean none = true;
    for (Variant source : unit.sources()) {
      for (Variant target : unit.targets(source)) {
        sink.accept(item(unit, source, target, line));
        none = false;
      }
    }
    if (none) {
      sink.accept(new Refused(line, "it has no translation"));
    }
  }

  private Item item(TmxUnit unit, Variant source, Variant target, int line) {
    try {
      return new Item.Read(unit.pair(source, target, assumed));
    } catch (IllegalArgumentException bad) {
      return new Refused(line, String.valueOf(bad.getMessage()));
    }
  }

  private static int line(XMLStreamReader xml) {
    return xml.getLocation().getLineNumber();
  }

  private static String firstLine(@Nullable String message) {
    // The JDK's parser says "ParseError at [row,col]:[4,7]\nMessage: the reason".
    return message == null ? "" : message.replaceFirst("(?s)^ParseError.*?Message: ", "").strip();
  }

  private static void close(@Nullable XMLStreamReader xml) {
    try {
      if (xml != null) {
        xml.close();
      }
    } catch (XMLStreamException _) {
      // Nothing is held but memory.
    }
  }
}
