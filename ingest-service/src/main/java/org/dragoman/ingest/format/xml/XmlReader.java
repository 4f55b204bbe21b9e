package org.dragoman.ingest.format.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Parses XML with everything switched off that lets a document reach out or grow: document types,
 * and with them entities, external or nested (OWASP, XML External Entity Prevention). What is not
 * well-formed, and what has a document type, is read leniently instead.
 */
public final class XmlReader {
  private static final int DEEPEST = 256;

  /** Windows-1252 as character references, which XML takes for control characters. */
  private static final Pattern C1 = Pattern.compile("&#(?:1[2-5]\\d|[xX]0*[89][0-9a-fA-F]);");

  private static final Pattern ROOT =
      Pattern.compile("<\\?xml\\s|<(?:rss|feed|rdf:RDF)[\\s>]", Pattern.CASE_INSENSITIVE);

  private XmlReader() {}

  /** What the function makes of the root element, or where the document breaks. */
  public static Reading read(String text, Function<Element, Reading> root) {
    String stripped = text.stripLeading();
    try {
      return root.apply(C1.matcher(stripped).find() ? lenient(stripped) : strict(stripped));
    } catch (SAXException broken) {
      return leniently(stripped, root, broken);
    } catch (Unreadable unreadable) {
      return new Reading.Malformed(unreadable.reason(), null, null);
    }
  }

  private static Reading leniently(
      String text, Function<Element, Reading> root, SAXException broken) {
    try {
      Reading reading = root.apply(lenient(text));
      boolean declared = String.valueOf(broken.getMessage()).contains("DOCTYPE");
      return declared || holdsSomething(reading) ? reading : malformed(reason(broken), broken);
    } catch (Unreadable unreadable) {
      return malformed(unreadable.reason(), broken);
    }
  }

  private static boolean holdsSomething(Reading reading) {
    return !(reading instanceof Reading.Empty)
        && (!(reading instanceof Reading.Parsed parsed)
            || parsed.items().stream().anyMatch(XmlReader::holdsSomething));
  }

  private static boolean holdsSomething(Item item) {
    return item instanceof Item.Readable(var article, var notes)
        && !article.equals(
            Article.builder().language(article.language(), null).rights(article.rights()).build());
  }

  private static Reading malformed(String reason, SAXException broken) {
    return broken instanceof SAXParseException at
        ? new Reading.Malformed(
            reason, positive(at.getLineNumber()), positive(at.getColumnNumber()))
        : new Reading.Malformed(reason, null, null);
  }

  private static String reason(SAXException broken) {
    return "The XML breaks here: "
        + String.valueOf(broken.getMessage()).replaceFirst("^JAXP\\d+:\\s*", "");
  }

  private static Element strict(String text) throws SAXException {
    try {
      DocumentBuilder builder = builder();
      builder.setErrorHandler(new Throwing());
      return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
    } catch (IOException impossible) {
      throw new IllegalStateException("parsing from memory", impossible);
    }
  }

  /** Junk before the document is passed over, if the document can be told from it. */
  private static Element lenient(String text) throws Unreadable {
    Matcher root = ROOT.matcher(text);
    boolean junk = !text.startsWith("<!") && root.find();
    return LenientXml.parse(text, junk ? root.start() : 0, builder().newDocument(), DEEPEST);
  }

  private static DocumentBuilder builder() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
      factory.setAttribute("jdk.xml.elementAttributeLimit", String.valueOf(Markup.MOST_ATTRIBUTES));
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setCoalescing(true);
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("the JDK's own parser knows these", impossible);
    }
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
