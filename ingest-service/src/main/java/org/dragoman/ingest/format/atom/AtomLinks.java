package org.dragoman.ingest.format.atom;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Media;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.FeedHints;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Links of a feed or entry (RFC 4287, section 4.2.7). */
final class AtomLinks {
  private static final Set<String> PAGES = Set.of("", "text/html", "application/xhtml+xml");
  private static final String REGISTRY = "http://www.iana.org/assignments/relation/";

  private AtomLinks() {}

  /** The page an entry stands for; without an alternate, where its content is said to lie. */
  static @Nullable String page(Element entry, String ns, @Nullable String base) {
    String alternate = alternate(entry, ns, base);
    return alternate != null
        ? alternate
        : Xml.child(entry, ns, "content")
            .filter(content -> PAGES.contains(content.getAttribute("type")))
            .flatMap(
                content -> Links.resolve(Xml.attribute(content, "src"), Xml.base(content, base)))
            .orElse(null);
  }

  /** The alternate that is HTML and in the feed's language, else the first that is HTML. */
  static @Nullable String alternate(Element parent, String ns, @Nullable String base) {
    List<Element> alternates = links(parent, ns, "alternate").toList();
    String language = Xml.language(parent);
    return Stream.of(
            alternates.stream().filter(AtomLinks::isPage).filter(link -> speaks(link, language)),
            alternates.stream().filter(AtomLinks::isPage),
            alternates.stream())
        .flatMap(links -> links)
        .flatMap(link -> address(link, base))
        .findFirst()
        .orElse(null);
  }

  private static boolean isPage(Element link) {
    return PAGES.contains(link.getAttribute("type").strip().toLowerCase(Locale.ROOT));
  }

  private static boolean speaks(Element link, @Nullable String language) {
    String own = Xml.attribute(link, "hreflang");
    return own == null || language == null || own.equalsIgnoreCase(language);
  }

  /** Enclosures, and content that lies elsewhere and is no page. */
  static List<Media> enclosures(Element entry, String ns, @Nullable String base) {
    Stream<Media> linked =
        links(entry, ns, "enclosure")
            .flatMap(link -> address(link, base).map(url -> media(url, link)));
    Stream<Media> content =
        Xml.children(entry, ns, "content").stream()
            .filter(e -> !PAGES.contains(e.getAttribute("type")))
            .flatMap(e ->
                Links.resolve(Xml.attribute(e, "src"), Xml.base(e, base)).stream()
                    .map(url -> media(url, e)));
    return Stream.concat(linked, content).toList();
  }

  private static Media media(String url, Element link) {
    return new Media(url, Xml.attribute(link, "type"), null, null, Xml.attribute(link, "title"));
  }

  /** What a feed says of fetching it again. */
  static FeedHints hints(Element feed, String ns, @Nullable String base) {
    return new FeedHints(
        addresses(feed, ns, "self", base).findFirst().orElse(null),
        addresses(feed, ns, "hub", base).distinct().toList(),
        addresses(feed, ns, "next", base).findFirst().orElse(null),
        null,
        Set.of(),
        Set.of());
  }

  private static Stream<String> addresses(
      Element feed, String ns, String rel, @Nullable String base) {
    return links(feed, ns, rel).flatMap(link -> address(link, base));
  }

  private static Stream<Element> links(Element parent, String ns, String rel) {
    return Xml.children(parent, ns, "link").stream().filter(link -> rel(link).equals(rel));
  }

  private static String rel(Element link) {
    String rel = link.getAttribute("rel").strip().toLowerCase(Locale.ROOT);
    String bare = rel.startsWith(REGISTRY) ? rel.substring(REGISTRY.length()) : rel;
    return bare.isEmpty() ? "alternate" : bare;
  }

  /** Some write a link as RSS does, as text. */
  private static Stream<String> address(Element link, @Nullable String base) {
    String href = Xml.attribute(link, "href");
    return Links.resolve(href == null ? Xml.text(link) : href, Xml.base(link, base)).stream();
  }
}
