package org.dragoman.ingest.format.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.extract.Links;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Short ways through an XML tree. Names are local names within a namespace; "" is none. */
public final class Xml {
  /** An element's name. */
  public record Name(String namespace, String local) {}

  private Xml() {}

  public static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  public static List<Element> children(Element parent, String namespace, String name) {
    return children(parent).stream().filter(child -> is(child, namespace, name)).toList();
  }

  public static Optional<Element> child(Element parent, String namespace, String name) {
    return children(parent, namespace, name).stream().findFirst();
  }

  /** The first child's text without blanks around it; null where it is absent or blank. */
  public static @Nullable String text(Element parent, String namespace, String name) {
    return child(parent, namespace, name).map(Xml::text).orElse(null);
  }

  /** The text of the first of these children that holds any. */
  public static @Nullable String firstText(Element parent, Name... names) {
    for (Name name : names) {
      String text = text(parent, name.namespace, name.local);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The element's text without blanks around it; null where it is blank. */
  public static @Nullable String text(Element element) {
    String text = element.getTextContent().strip();
    return text.isEmpty() ? null : text;
  }

  /** Whatever the case of its name; null where it is absent or blank. */
  public static @Nullable String attribute(Element element, String name) {
    String value = element.getAttribute(name).strip();
    for (int i = 0; value.isEmpty() && i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      value = name.equalsIgnoreCase(attribute.getName()) ? attribute.getValue().strip() : "";
    }
    return value.isEmpty() ? null : value;
  }

  /** Whatever its case, and however its namespace is spelt. */
  public static boolean is(Element element, String namespace, String name) {
    return name.equalsIgnoreCase(element.getLocalName())
        && Namespaces.same(namespace(element), namespace);
  }

  /** The element's namespace; "" is none. */
  public static String namespace(Element element) {
    return element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
  }

  /** Whether the document ends before the element does. */
  public static boolean isCut(Element element) {
    return element.getUserData(LenientXml.CUT) != null;
  }

  /** The base URL in force at an element (XML Base), over the document's own. */
  public static @Nullable String base(Element element, @Nullable String document) {
    @Nullable String outer =
        element.getParentNode() instanceof Element parent ? base(parent, document) : document;
    String own = element.getAttributeNS(Namespaces.XML, "base");
    return own.isBlank() ? outer : Links.resolve(own, outer).orElse(outer);
  }

  /**
   * The base of an element's HTML: the one stated, else the page it belongs to, else the document's
   * own.
   */
  public static @Nullable String base(
      Element element, @Nullable String page, @Nullable String document) {
    return page == null || statesBase(element) ? base(element, document) : page;
  }

  private static boolean statesBase(Element element) {
    return !element.getAttributeNS(Namespaces.XML, "base").isBlank()
        || element.getParentNode() instanceof Element parent && statesBase(parent);
  }

  /** The language in force at an element ({@code xml:lang}). */
  public static @Nullable String language(Element element) {
    if (element.hasAttributeNS(Namespaces.XML, "lang")) {
      // Stated to be none, it is none (XML 1.0, section 2.12).
      String own = element.getAttributeNS(Namespaces.XML, "lang").strip();
      return own.isEmpty() ? null : own;
    }
    return element.getParentNode() instanceof Element parent ? language(parent) : null;
  }

  /** What is inside an element, as HTML: XHTML content without its prefixes and namespaces. */
  public static String innerHtml(Element element) {
    StringBuilder html = new StringBuilder();
    appendChildren(element, html);
    return html.toString();
  }

  private static void appendChildren(Element element, StringBuilder html) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        html.append(PlainText.toInline(text.getData()));
      } else if (node instanceof Element child) {
        append(child, html);
      }
    }
  }

  private static void append(Element element, StringBuilder html) {
    String name = element.getLocalName();
    html.append('<').append(name);
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if (attribute.getNamespaceURI() == null) {
        String value = PlainText.toInline(attribute.getValue()).replace("\"", "&quot;");
        html.append(' ').append(attribute.getName()).append("=\"").append(value).append('"');
      }
    }
    html.append('>');
    if (!name.matches("br|img|hr|embed|source|wbr|col|input")) {
      appendChildren(element, html);
      html.append("</").append(name).append('>');
    }
  }
}
