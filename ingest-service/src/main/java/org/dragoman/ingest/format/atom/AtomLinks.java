package org.dragoman.ingest.format.atom;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Media;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Links of a feed or entry (RFC 4287, section 4.2.7). */
final class AtomLinks {
  private static final Set<String> PAGES = Set.of("", "text/html", "application/xhtml+xml");

  private AtomLinks() {}

  /** The page it stands for: the alternate that is HTML, else the first alternate. */
  static @Nullable String alternate(Element parent, String ns, @Nullable String base) {
    List<Element> alternates =
        Xml.children(parent, ns, "link").stream()
            .filter(link -> rel(link).equals("alternate"))
            .toList();
    return Stream.concat(
            alternates.stream().filter(link -> PAGES.contains(link.getAttribute("type"))),
            alternates.stream())
        .flatMap(link -> address(link, base))
        .findFirst()
        .orElse(null);
  }

  static List<Media> enclosures(Element entry, String ns, @Nullable String base) {
    return Xml.children(entry, ns, "link").stream()
        .filter(link -> rel(link).equals("enclosure"))
        .flatMap(link ->
            address(link, base)
                .map(url ->
                    new Media(
                        url,
                        Xml.attribute(link, "type"),
                        null,
                        null,
                        Xml.attribute(link, "title"))))
        .toList();
  }

  private static String rel(Element link) {
    String rel = link.getAttribute("rel").strip();
    return rel.isEmpty() ? "alternate" : rel;
  }

  private static Stream<String> address(Element link, @Nullable String base) {
    return Links.resolve(Xml.attribute(link, "href"), Xml.base(link, base)).stream();
  }
}
