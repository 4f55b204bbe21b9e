package org.dragoman.ingest.format.atom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Media;
import org.dragoman.ingest.extract.Composition;
import org.dragoman.ingest.format.Dates;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Words;
import org.dragoman.ingest.format.rss.RssMedia;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** One entry of Atom 1.0 or 0.3. */
final class AtomEntry {
  private final Element entry;
  private final String ns;
  private final @Nullable String documentBase;

  AtomEntry(Element entry, String ns, @Nullable String documentBase) {
    this.entry = entry;
    this.ns = ns;
    this.documentBase = documentBase;
  }

  Item read() {
    return Xml.isCut(entry)
        ? new Item.Refused("The document ends in the middle of this entry.", id())
        : Item.reading(id(), this::article);
  }

  private Article article() {
    @Nullable String link = AtomLinks.page(entry, ns, documentBase);
    Composition text = text(link);
    return Article.builder()
        .externalId(id())
        .url(link)
        .title(text.title())
        .deck(text.deck())
        .outlet(text.outlet() == null ? source() : text.outlet())
        .authors(AtomPeople.authors(entry, ns))
        .language(language(), null)
        .publishedAt(published())
        .updatedAt(first(Xml.text(entry, ns, "updated"), Xml.text(entry, ns, "modified")))
        .keywords(keywords())
        .rights(rights())
        .media(media(link))
        .body(text.body())
        .build();
  }

  private @Nullable String id() {
    return Xml.firstText(
        entry, new Xml.Name(ns, "id"), new Xml.Name(Atom.DUBLIN_CORE, "identifier"));
  }

  private Composition text(@Nullable String link) {
    String summary = AtomText.html(entry, ns, "summary");
    String content = AtomText.html(entry, ns, "content");
    Element innermost = Xml.child(entry, ns, content == null ? "summary" : "content").orElse(entry);
    return Composition.of(
        AtomText.html(entry, ns, "title"),
        summary == null ? mediaDescription() : summary,
        content == null ? xhtml() : content,
        Xml.base(innermost, link, documentBase));
  }

  /** Where films are published the text stands beside the film. */
  private @Nullable String mediaDescription() {
    Element group = Xml.child(entry, Atom.MEDIA, "group").orElse(entry);
    return Xml.text(group, Atom.MEDIA, "description");
  }

  private @Nullable String xhtml() {
    return Stream.of("body", "div")
        .flatMap(name -> Xml.child(entry, Atom.XHTML, name).stream())
        .map(Xml::innerHtml)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String language() {
    return Stream.of("content", "summary", "title")
        .flatMap(part -> Xml.child(entry, ns, part).stream())
        .filter(part -> part.getFirstChild() != null)
        .findFirst()
        .or(() -> Optional.of(entry))
        .map(Xml::language)
        .orElse(null);
  }

  private @Nullable Instant published() {
    return first(
        Xml.text(entry, ns, "published"),
        Xml.text(entry, ns, "issued"),
        Xml.text(entry, ns, "created"),
        Xml.text(entry, Atom.DUBLIN_CORE, "date"));
  }

  private static @Nullable Instant first(@Nullable String... dates) {
    return Stream.of(dates).map(Dates::parse).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private List<String> keywords() {
    List<String> words = new ArrayList<>();
    for (Element category : Xml.children(entry, ns, "category")) {
      String label = Xml.attribute(category, "label");
      String term = label == null ? Xml.attribute(category, "term") : label;
      words.add(term == null ? category.getTextContent() : term);
    }
    Xml.children(entry, Atom.DUBLIN_CORE, "subject").forEach(e -> words.add(e.getTextContent()));
    return Words.distinct(words);
  }

  private List<Media> media(@Nullable String link) {
    Map<String, Media> media = new LinkedHashMap<>();
    AtomLinks.enclosures(entry, ns, documentBase).forEach(m -> media.putIfAbsent(m.url(), m));
    RssMedia.of(entry, ns, Xml.base(entry, link, documentBase))
        .forEach(m -> media.putIfAbsent(m.url(), m));
    return List.copyOf(media.values());
  }

  private @Nullable String rights() {
    return Stream.of(entry, entry.getParentNode())
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .flatMap(holder -> Stream.of("rights", "copyright").map(n -> AtomText.plain(holder, ns, n)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String source() {
    return Xml.child(entry, ns, "source").map(s -> AtomText.plain(s, ns, "title")).orElse(null);
  }
}
