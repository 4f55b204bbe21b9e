package org.dragoman.ingest.format.rss;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.extract.Composition;
import org.dragoman.ingest.extract.Inline;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.Dates;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Words;
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
    return Item.reading(core("guid"), this::article);
  }

  private Article article() {
    @Nullable String link = link();
    @Nullable String inside = link == null ? base : link;
    Composition text = Composition.of(core("title"), summary(), of(Rss.CONTENT, "encoded"), inside);
    String rights = Rss.rights(item, ns);
    return Article.builder()
        .externalId(core("guid"))
        .url(link)
        .title(text.title())
        .deck(text.deck())
        .outlet(text.outlet() == null ? source() : text.outlet())
        .authors(authors())
        .language(language(), null)
        .publishedAt(first(core("pubDate"), of(Rss.DUBLIN_CORE, "date"), of(Rss.ATOM, "published")))
        .updatedAt(first(of(Rss.ATOM, "updated"), of(Rss.DC_TERMS, "modified")))
        .keywords(keywords())
        .rights(rights == null ? feedRights : rights)
        .media(RssMedia.of(item, ns, inside))
        .body(text.body())
        .build();
  }

  /** Feeds that have no description keep their text in Media RSS or iTunes elements. */
  private @Nullable String summary() {
    return Stream.of(core("description"), of(Rss.ITUNES, "summary"), of(Rss.MEDIA, "description"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String link() {
    @Nullable String guid =
        Xml.child(item, ns, "guid").filter(RssItem::isPermalink).map(Xml::text).orElse(null);
    return Links.resolve(core("link"), base)
        .or(() -> Links.resolve(alternate(), base))
        .or(() -> Links.resolve(guid, null))
        .orElse(null);
  }

  private static boolean isPermalink(Element guid) {
    return !"false".equalsIgnoreCase(guid.getAttribute("isPermaLink"));
  }

  private @Nullable String alternate() {
    return Xml.children(item, Rss.ATOM, "link").stream()
        .filter(l -> l.getAttribute("rel").isEmpty() || l.getAttribute("rel").equals("alternate"))
        .map(l -> Xml.attribute(l, "href"))
        .findFirst()
        .orElse(null);
  }

  private List<String> authors() {
    List<String> names = new ArrayList<>();
    Xml.children(item, Rss.DUBLIN_CORE, "creator").forEach(e -> names.add(e.getTextContent()));
    Xml.children(item, Rss.ATOM, "author").forEach(e -> names.add(name(e)));
    Xml.children(item, ns, "author").forEach(e -> names.add(e.getTextContent()));
    if (names.isEmpty()) {
      Xml.children(item, Rss.ITUNES, "author").forEach(e -> names.add(e.getTextContent()));
    }
    return Words.distinct(names.stream().map(Words::person).filter(Objects::nonNull).toList());
  }

  private static String name(Element atomAuthor) {
    String name = Xml.text(atomAuthor, Rss.ATOM, "name");
    return name == null ? "" : name;
  }

  private List<String> keywords() {
    List<String> words = new ArrayList<>();
    Xml.children(item, ns, "category").forEach(e -> words.add(e.getTextContent()));
    Xml.children(item, Rss.DUBLIN_CORE, "subject").forEach(e -> words.add(e.getTextContent()));
    Words.parts(of(Rss.MEDIA, "keywords")).forEach(words::add);
    Words.parts(of(Rss.ITUNES, "keywords")).forEach(words::add);
    return Words.distinct(words);
  }

  /** The outlet an aggregated item came from (RSS 2.0, {@code source}). */
  private @Nullable String source() {
    String name = core("source");
    return name == null ? null : Inline.plain(name);
  }

  private @Nullable String language() {
    String own = of(Rss.DUBLIN_CORE, "language");
    if (own != null) {
      return own;
    }
    String attribute = Xml.language(item);
    return attribute == null ? feedLanguage : attribute;
  }

  private @Nullable String core(String name) {
    return Xml.text(item, ns, name);
  }

  private @Nullable String of(String namespace, String name) {
    return Xml.text(item, namespace, name);
  }

  private static @Nullable Instant first(@Nullable String... dates) {
    return Stream.of(dates).map(Dates::parse).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
