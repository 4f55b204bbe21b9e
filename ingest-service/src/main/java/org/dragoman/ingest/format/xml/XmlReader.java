package org.dragoman.ingest.format.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dragoman.ingest.format.Reading;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Parses XML with everything switched off that lets a document reach out or grow: document types,
 * and with them entities, external or nested (OWASP, XML External Entity Prevention).
 */
public final class XmlReader {
  private static final String DEEPEST = "256";

  private XmlReader() {}

  /** What the function makes of the root element, or where the document breaks. */
  public static Reading read(String text, Function<Element, Reading> root) {
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(new Throwing());
      InputSource source = new InputSource(new StringReader(Repair.apply(text)));
      return root.apply(builder.parse(source).getDocumentElement());
    } catch (SAXParseException broken) {
      return new Reading.Malformed(
          reason(broken), positive(broken.getLineNumber()), positive(broken.getColumnNumber()));
    } catch (SAXException broken) {
      return new Reading.Malformed(reason(broken), null, null);
    } catch (IOException | ParserConfigurationException impossible) {
      throw new IllegalStateException("parsing from memory", impossible);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setCoalescing(true);
    return factory;
  }

  private static String reason(SAXException broken) {
    String message = String.valueOf(broken.getMessage());
    if (message.contains("DOCTYPE")) {
      return "A document type declaration is refused: it could refer to or expand into anything.";
    }
    return "The XML breaks here: " + message.replaceFirst("^JAXP\\d+:\\s*", "");
  }

  private static Integer positive(int number) {
    return Math.max(1, number);
  }

  private static final class Throwing implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
