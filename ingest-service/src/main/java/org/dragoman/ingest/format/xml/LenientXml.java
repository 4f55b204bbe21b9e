package org.dragoman.ingest.format.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads XML that is not well-formed wherever a person could: references that are none, undeclared
 * prefixes and entities, tags that are not or wrongly closed, junk around the root, a document that
 * ends too early. An element that the document's end cuts off is marked.
 */
final class LenientXml {
  static final String CUT = "dragoman.cut";

  /** An element that is not closed yet, with the prefixes declared so far. */
  private record Open(String name, Element element, Map<String, String> prefixes) {}

  /** Prefixes in force at once; each element that declares one copies them. */
  private static final int MOST_PREFIXES = 256;

  private final Document document;
  private final Markup markup;
  private final int deepest;
  private final List<Open> open = new ArrayList<>();
  private final int length;
  private References references;
  private @Nullable Element root;
  private boolean feed;

  private LenientXml(String text, int from, Document empty, int deepest) {
    this.markup = new Markup(text, from);
    this.length = text.length();
    this.references = new References(Map.of(), length);
    this.document = empty;
    this.deepest = deepest;
  }

  /**
   * @param from where the root, or what stands before it, begins
   * @return the root element
   */
  static Element parse(String text, int from, Document empty, int deepest) throws Unreadable {
    LenientXml reader = new LenientXml(text, from, empty, deepest);
    reader.read();
    if (reader.root == null) {
      throw new Unreadable("The document holds no XML element.");
    }
    return reader.root;
  }

  private void read() throws Unreadable {
    for (Markup.Token token = markup.next(); token != null; token = markup.next()) {
      switch (token) {
        case Markup.Characters(String text, boolean raw) -> characters(text, raw);
        case Markup.Start start -> start(start);
        case Markup.End(String name) -> end(name.toLowerCase(Locale.ROOT));
        case Markup.DocumentType(String declaration) ->
            references = new References(Declarations.entities(declaration), length);
      }
      if (root != null && open.isEmpty()) {
        return;
      }
    }
    boolean between =
        !open.isEmpty() && !markup.cut() && Nesting.CONTAINERS.contains(open.getLast().name);
    open.stream().skip(between ? open.size() : 0).forEach(o -> mark(o.element));
  }

  private static void mark(Element element) {
    element.setUserData(CUT, true, null);
  }

  private void characters(String text, boolean raw) throws Unreadable {
    if (!open.isEmpty() && !text.isEmpty()) {
      String resolved = raw ? references.resolve(text) : text;
      open.getLast().element.appendChild(document.createTextNode(legal(resolved)));
    }
  }

  /** Control characters, which XML has none of, are blanks. */
  private static String legal(String text) {
    StringBuilder legal = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == '\ufffe' || c == '\uffff') {
        legal = legal == null ? new StringBuilder(text) : legal;
        legal.setCharAt(i, ' ');
      }
    }
    return legal == null ? text : legal.toString();
  }

  private void start(Markup.Start start) throws Unreadable {
    String name = start.name().toLowerCase(Locale.ROOT);
    if (root == null) {
      feed = Nesting.isFeed(name);
    } else if (feed) {
      closeWhatEnds(name);
    }
    if (open.size() >= deepest) {
      throw new Unreadable("The document is nested too deeply to be read.");
    }
    Map<String, String> prefixes = prefixes(start.attributes());
    Element element = element(start, prefixes);
    if (open.isEmpty()) {
      document.appendChild(element);
      root = element;
    } else {
      open.getLast().element.appendChild(element);
    }
    if (!start.empty() && !Nesting.isVoid(name)) {
      open.add(new Open(name, element, prefixes));
    }
  }

  private void closeWhatEnds(String name) {
    if (name.equals("item") || name.equals("entry")) {
      closeTo(name);
    }
    while (open.size() > 1 && Nesting.ends(open.getLast().name, name)) {
      open.removeLast();
    }
  }

  /** An end tag that nothing was opened by is passed over. */
  private void end(String name) {
    closeTo(name);
  }

  private void closeTo(String name) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).name.equals(name)) {
        open.subList(i, open.size()).clear();
        return;
      }
    }
  }

  private Map<String, String> prefixes(Map<String, String> attributes) throws Unreadable {
    Map<String, String> outer = open.isEmpty() ? Map.of() : open.getLast().prefixes;
    Map<String, String> own = null;
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      String name = attribute.getKey();
      if (name.equals("xmlns") || name.startsWith("xmlns:")) {
        own = own == null ? new HashMap<>(outer) : own;
        String prefix = name.length() > 6 ? name.substring(6) : "";
        if (own.size() < MOST_PREFIXES || own.containsKey(prefix)) {
          own.put(prefix, references.resolve(attribute.getValue()));
        }
      }
    }
    return own == null ? outer : own;
  }

  private Element element(Markup.Start start, Map<String, String> prefixes) throws Unreadable {
    Element element = named(start.name(), prefixes);
    for (Map.Entry<String, String> attribute : start.attributes().entrySet()) {
      attribute(element, attribute.getKey(), attribute.getValue(), prefixes);
    }
    return element;
  }

  private Element named(String name, Map<String, String> prefixes) {
    int colon = name.indexOf(':');
    try {
      return document.createElementNS(
          colon > 0 ? namespace(name.substring(0, colon), prefixes) : prefixes.get(""), name);
    } catch (DOMException noName) {
      return document.createElementNS(null, "unnamed");
    }
  }

  private void attribute(Element element, String name, String value, Map<String, String> prefixes)
      throws Unreadable {
    if (name.startsWith("xmlns")) {
      return;
    }
    int colon = name.indexOf(':');
    try {
      element.setAttributeNS(
          colon > 0 ? namespace(name.substring(0, colon), prefixes) : null,
          name,
          legal(references.resolve(value)));
    } catch (DOMException noName) {
      // What cannot be named cannot be asked for.
    }
  }

  private static String namespace(String prefix, Map<String, String> prefixes) {
    String declared = prefixes.get(prefix);
    return declared == null || declared.isEmpty() ? Namespaces.ofUndeclared(prefix) : declared;
  }
}
