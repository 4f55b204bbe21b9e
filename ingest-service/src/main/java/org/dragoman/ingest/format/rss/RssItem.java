package org.dragoman.ingest.format.rss;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.extract.Composition;
import org.dragoman.ingest.extract.Inline;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.Dates;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** One item of RSS. */
final class RssItem {
  private final Element item;
  private final String ns;
  private final @Nullable String base;
  private final @Nullable String feedLanguage;
  private final @Nullable String feedRights;

  /**
   * @param base what relative addresses hang on outside any {@code xml:base}
   */
  RssItem(
      Element item,
      String ns,
      @Nullable String base,
      @Nullable String feedLanguage,
      @Nullable String feedRights) {
    this.item = item;
    this.ns = ns;
    this.base = Xml.base(item, base);
    this.feedLanguage = feedLanguage;
    this.feedRights = feedRights;
  }

  Item read() {
    return Xml.isCut(item)
        ? new Item.Refused("The document ends in the middle of this item.", id())
        : Item.reading(id(), this::article);
  }

  private Article article() {
    @Nullable String link = link();
    Composition text = RssText.of(item, ns, base, link);
    String rights = Rss.rights(item, ns);
    return Article.builder()
        .externalId(id())
        .url(link)
        .title(text.title())
        .deck(text.deck())
        .outlet(text.outlet() == null ? source() : text.outlet())
        .authors(RssWords.authors(item, ns))
        .language(language(), null)
        .publishedAt(published())
        .updatedAt(updated())
        .keywords(RssWords.keywords(item, ns))
        .rights(rights == null ? feedRights : rights)
        .media(RssMedia.of(item, ns, Xml.base(item, link, base)))
        .body(text.body())
        .build();
  }

  /** In RSS 1.0 an item's id is what it is {@code rdf:about}. */
  private @Nullable String id() {
    @Nullable String own =
        Xml.firstText(
            item,
            new Xml.Name(ns, "guid"),
            new Xml.Name(Rss.ATOM, "id"),
            new Xml.Name(Rss.DUBLIN_CORE, "identifier"),
            new Xml.Name(ns, "id"));
    if (own != null) {
      return own;
    }
    String about = item.getAttributeNS(Rss.RDF, "about").strip();
    return about.isEmpty() ? null : about;
  }

  private @Nullable String link() {
    @Nullable Element stated = Xml.child(item, ns, "link").orElse(null);
    return Stream.<Stream<String>>of(
            Stream.ofNullable(stated).flatMap(e -> address(Xml.text(e), e)),
            Stream.ofNullable(stated).flatMap(e -> address(Xml.attribute(e, "href"), e)),
            Stream.ofNullable(Xml.attribute(item, "href")).flatMap(h -> address(h, item)),
            alternates(),
            Xml.child(item, ns, "guid").filter(RssItem::isPermalink).stream()
                .flatMap(e -> permalink(Xml.text(e))),
            permalink(item.getAttributeNS(Rss.RDF, "about")),
            permalink(Xml.text(item, Rss.DUBLIN_CORE, "source")))
        .flatMap(each -> each)
        .findFirst()
        .orElse(null);
  }

  private Stream<String> address(@Nullable String reference, Element at) {
    return Links.resolve(reference, Xml.base(at, base)).stream();
  }

  private static Stream<String> permalink(@Nullable String address) {
    return Links.resolve(address, null).filter(url -> !url.contains("%20")).stream();
  }

  private static boolean isPermalink(Element guid) {
    return !"false".equalsIgnoreCase(Xml.attribute(guid, "isPermaLink"));
  }

  private Stream<String> alternates() {
    return Xml.children(item, Rss.ATOM, "link").stream()
        .filter(l -> l.getAttribute("rel").isEmpty() || l.getAttribute("rel").equals("alternate"))
        .flatMap(l -> address(Xml.attribute(l, "href"), l));
  }

  private @Nullable Instant published() {
    return first(
        Xml.text(item, ns, "pubDate"),
        Xml.text(item, Rss.DUBLIN_CORE, "date"),
        Xml.text(item, Rss.ATOM, "published"),
        Xml.text(item, Rss.DC_TERMS, "issued"),
        Xml.text(item, Rss.DC_TERMS, "created"),
        Xml.text(item, ns, "published"),
        Xml.text(item, ns, "date"));
  }

  private @Nullable Instant updated() {
    return first(
        Xml.text(item, Rss.ATOM, "updated"),
        Xml.text(item, Rss.DC_TERMS, "modified"),
        Xml.text(item, ns, "updated"),
        Xml.text(item, ns, "lastBuildDate"),
        Xml.attribute(item, "lastmod"));
  }

  /** The outlet an aggregated item came from (RSS 2.0, {@code source}). */
  private @Nullable String source() {
    String name = Xml.text(item, ns, "source");
    return name == null ? null : Inline.plain(name);
  }

  private @Nullable String language() {
    String own = Xml.text(item, Rss.DUBLIN_CORE, "language");
    if (own != null) {
      return own;
    }
    String attribute = Xml.language(RssText.body(item, ns).orElse(item));
    return attribute == null ? feedLanguage : attribute;
  }

  private static @Nullable Instant first(@Nullable String... dates) {
    return Stream.of(dates).map(Dates::parse).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
