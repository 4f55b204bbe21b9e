package org.dragoman.ingest.format.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Ways through a tree by local names, whatever their case: agencies send the same vocabulary with
 * its namespace, with that of another version, and with none.
 */
public final class Local {
  private static final Set<String> BREAKS =
      Set.of("br", "p", "div", "li", "tr", "td", "th", "h1", "h2", "h3", "hl1", "hl2", "block");

  private Local() {}

  public static String name(Element element) {
    String name = element.getLocalName();
    return name == null ? element.getTagName() : name;
  }

  public static boolean is(Element element, String name) {
    return name.equalsIgnoreCase(name(element));
  }

  /** The children of that name, at the end of a path of names. */
  public static List<Element> all(Element from, String... path) {
    List<Element> level = List.of(from);
    for (String name : path) {
      level =
          level.stream()
              .flatMap(e -> Xml.children(e).stream())
              .filter(child -> is(child, name))
              .toList();
    }
    return level;
  }

  public static Optional<Element> first(Element from, String... path) {
    return all(from, path).stream().findFirst();
  }

  /** All elements of that name below, in the document's order. */
  public static List<Element> within(Element root, String name) {
    List<Element> found = new ArrayList<>();
    collect(root, name, found);
    return found;
  }

  private static void collect(Element root, String name, List<Element> found) {
    for (Element child : Xml.children(root)) {
      if (is(child, name)) {
        found.add(child);
      }
      collect(child, name, found);
    }
  }

  /** The same without those inside others of that name. */
  public static List<Element> outermost(Element root, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : Xml.children(root)) {
      if (is(child, name)) {
        found.add(child);
      } else {
        found.addAll(outermost(child, name));
      }
    }
    return found;
  }

  /** The text of the first element at the end of the path, on one line; null where it is blank. */
  public static @Nullable String text(Element from, String... path) {
    return all(from, path).stream()
        .map(Local::line)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** The element's text on one line; what breaks lines in it is a blank. */
  public static String line(Element element) {
    StringBuilder text = new StringBuilder();
    append(element, text);
    return line(text.toString());
  }

  private static void append(Element element, StringBuilder text) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text characters) {
        text.append(characters.getData());
      } else if (node instanceof Element child) {
        String gap = BREAKS.contains(name(child).toLowerCase(Locale.ROOT)) ? " " : "";
        text.append(gap);
        append(child, text);
        text.append(gap);
      }
    }
  }

  public static String line(String text) {
    return text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
  }

  /** The attribute of the first element at the end of the path; null where it is blank. */
  public static @Nullable String attribute(Element from, String attribute, String... path) {
    return all(from, path).stream()
        .map(e -> line(e.getAttribute(attribute)))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
