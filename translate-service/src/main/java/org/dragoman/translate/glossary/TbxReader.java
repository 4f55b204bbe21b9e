package org.dragoman.translate.glossary;

import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.xml.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * Reads TBX as a stream: version 3 (ISO 30042:2019, TBX-Basic) in both of its styles, data
 * categories as attributes (DCA) or as elements (DCT), and version 2 (ISO 30042:2008, {@code
 * <martif>}). Neither document types nor entities are resolved, whatever the file says.
 */
final class TbxReader {

  private TbxReader() {}

  /**
   * Reads all concepts, in the order of the file.
   *
   * @param in any encoding the XML declaration states; not closed
   */
  static void read(
      InputStream in, LanguagePair pair, @Nullable String outlet, Consumer<FileItem> sink)
      throws BrokenFile {
    XMLStreamReader xml = null;
    try {
      Pieces pieces = new Pieces(in);
      xml = factory().createXMLStreamReader(pieces);
      document(
          xml,
          pair,
          outlet,
          item -> {
            sink.accept(item);
            pieces.next();
          });
    } catch (XMLStreamException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
      throw new BrokenFile(
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

  private static void document(
      XMLStreamReader xml, LanguagePair pair, @Nullable String outlet, Consumer<FileItem> sink)
      throws XMLStreamException, BrokenFile {
    boolean root = true;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = xml.getLocalName();
      if (root && !name.equals("tbx") && !name.equals("martif")) {
        throw new BrokenFile(
            xml.getLocation().getLineNumber(),
            "the document is <" + name + ">, neither <tbx> nor <martif>");
      }
      root = false;
      if (name.equals("conceptEntry") || name.equals("termEntry")) {
        int line = xml.getLocation().getLineNumber();
        sink.accept(item(line, TbxConcept.read(xml), pair, outlet));
      }
    }
  }

  private static FileItem item(
      int line, TbxConcept concept, LanguagePair pair, @Nullable String outlet) {
    try {
      return new FileItem.Read(line, concept.entry(pair, outlet));
    } catch (IllegalArgumentException bad) {
      return new FileItem.Refused(line, String.valueOf(bad.getMessage()));
    }
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
