package org.dragoman.publish.syndication;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A written document read back, with what tests ask of it. */
public final class Document {
  private final Element root;

  private Document(Element root) {
    this.root = root;
  }

  public static Document of(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return new Document(
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement());
  }

  public Element root() {
    return root;
  }

  /** Elements of this name, prefix and all, wherever they are. */
  public List<Element> all(String name) {
    return all(root, name);
  }

  public static List<Element> all(Element within, String name) {
    NodeList nodes = within.getElementsByTagName(name);
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  public List<String> texts(String name) {
    return all(name).stream().map(Node::getTextContent).toList();
  }

  public String text(String name) {
    return texts(name).getFirst();
  }

  /** An attribute of the first element of a name. */
  public String attribute(String name, String attribute) {
    return all(name).getFirst().getAttribute(attribute);
  }
}
