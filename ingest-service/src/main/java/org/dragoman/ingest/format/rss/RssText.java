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
    Optional<Element> summary =
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
    Optional<Element> content =
        first(
            item,
            new Xml.Name(Rss.CONTENT, "encoded"),
            new Xml.Name(ns, "encoded"),
            new Xml.Name(Rss.XHTML, "body"),
            new Xml.Name(Rss.XHTML, "div"),
            new Xml.Name(ns, "body"),
            new Xml.Name(ns, "fullitem"),
            new Xml.Name(Rss.ATOM, "content"),
            new Xml.Name(ns, "content"));
    Element innermost = content.or(() -> summary).orElse(item);
    return Composition.of(
        title(item, ns),
        summary.map(RssText::html).orElse(null),
        content.map(RssText::html).orElse(null),
        Xml.base(innermost, link, base));
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
