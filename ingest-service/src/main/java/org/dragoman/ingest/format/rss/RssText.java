package org.dragoman.ingest.format.rss;

import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.ingest.extract.Composition;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Title, deck and body of an item, from whichever of its elements hold them. */
final class RssText {
  private RssText() {}

  /**
   * @param base of the document
   * @param link the item's page
   */
  static Composition of(Element item, String ns, @Nullable String base, @Nullable String link) {
    Optional<Element> described =
        first(
            item,
            new Xml.Name(ns, "description"),
            new Xml.Name(Rss.DUBLIN_CORE, "description"),
            new Xml.Name(Rss.ITUNES, "summary"),
            new Xml.Name(Rss.MEDIA, "description"),
            new Xml.Name(Rss.ATOM, "summary"),
            new Xml.Name(ns, "summary"),
            new Xml.Name(Rss.DC_TERMS, "abstract"),
            new Xml.Name(ns, "abstract"),
            new Xml.Name(Rss.MEDIA, "text"),
            new Xml.Name(Rss.ITUNES, "subtitle"));
    Optional<Element> content = content(item, ns).or(() -> longer(item, ns));
    Optional<Element> summary =
        content.equals(described) ? first(item, new Xml.Name(ns, "summary")) : described;
    Element innermost = content.or(() -> summary).orElse(item);
    return Composition.of(
        title(item, ns),
        summary.map(RssText::html).orElse(null),
        content.map(RssText::html).orElse(null),
        Xml.base(innermost, link, base));
  }

  /** Where the item's text is, if it is anywhere. */
  static Optional<Element> body(Element item, String ns) {
    return content(item, ns).or(() -> first(item, new Xml.Name(ns, "description")));
  }

  private static Optional<Element> content(Element item, String ns) {
    return first(
        item,
        new Xml.Name(Rss.CONTENT, "encoded"),
        new Xml.Name(ns, "encoded"),
        new Xml.Name(Rss.XHTML, "body"),
        new Xml.Name(Rss.XHTML, "div"),
        new Xml.Name(ns, "body"),
        new Xml.Name(ns, "fullitem"),
        new Xml.Name(Rss.ATOM, "content"),
        new Xml.Name(ns, "content"));
  }

  /** Two texts of which neither is said to be all of it: the longer one is. */
  private static Optional<Element> longer(Element item, String ns) {
    Optional<Element> description = first(item, new Xml.Name(ns, "description"));
    Optional<Element> summary = first(item, new Xml.Name(ns, "summary"));
    return description.isEmpty() || summary.isEmpty()
        ? Optional.empty()
        : length(summary.get()) > length(description.get()) ? summary : description;
  }

  private static int length(Element element) {
    return element.getTextContent().length();
  }

  private static @Nullable String title(Element item, String ns) {
    return first(
            item,
            new Xml.Name(ns, "title"),
            new Xml.Name(Rss.DUBLIN_CORE, "title"),
            new Xml.Name(Rss.ATOM, "title"),
            new Xml.Name(Rss.MEDIA, "title"),
            new Xml.Name(Rss.ITUNES, "title"))
        .map(RssText::html)
        .orElse(null);
  }

  /** The first that holds anything; Media RSS keeps its own in groups and contents too. */
  private static Optional<Element> first(Element item, Xml.Name... names) {
    return Stream.of(names)
        .flatMap(name -> places(item, name))
        .filter(
            e -> e.getFirstChild() != null && (Xml.text(e) != null || !Xml.children(e).isEmpty()))
        .findFirst();
  }

  private static Stream<Element> places(Element item, Xml.Name name) {
    Stream<Element> own = Xml.children(item, name.namespace(), name.local()).stream();
    if (!name.namespace().equals(Rss.MEDIA)) {
      return own;
    }
    return Stream.concat(
        own,
        Xml.children(item).stream()
            .filter(e -> Xml.is(e, Rss.MEDIA, "group") || Xml.is(e, Rss.MEDIA, "content"))
            .flatMap(e -> places(e, name)));
  }

  /** Markup that was not escaped stands as elements. */
  private static String html(Element element) {
    return Xml.children(element).isEmpty() ? element.getTextContent() : Xml.innerHtml(element);
  }
}
