package org.dragoman.ingest.format.atom;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.extract.Composition;
import org.dragoman.ingest.format.Dates;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Words;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** One entry of Atom. */
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
    return Item.reading(Xml.text(entry, ns, "id"), this::article);
  }

  private Article article() {
    @Nullable String link = AtomLinks.alternate(entry, ns, documentBase);
    Composition text =
        Composition.of(
            AtomText.html(entry, ns, "title"),
            AtomText.html(entry, ns, "summary"),
            AtomText.html(entry, ns, "content"),
            contentBase(link));
    return Article.builder()
        .externalId(Xml.text(entry, ns, "id"))
        .url(link)
        .title(text.title())
        .deck(text.deck())
        .outlet(text.outlet() == null ? source() : text.outlet())
        .authors(authors())
        .language(language(), null)
        .publishedAt(Dates.parse(Xml.text(entry, ns, "published")))
        .updatedAt(Dates.parse(Xml.text(entry, ns, "updated")))
        .keywords(keywords())
        .rights(rights())
        .media(AtomLinks.enclosures(entry, ns, documentBase))
        .body(text.body())
        .build();
  }

  /** {@code xml:base} where one is stated, else the entry's own page. */
  private @Nullable String contentBase(@Nullable String link) {
    Element inner = Xml.child(entry, ns, "content").orElse(entry);
    String stated = Xml.base(inner, null);
    String resolved = Xml.base(inner, documentBase);
    return stated == null && resolved == null ? link : resolved;
  }

  private @Nullable String language() {
    return Xml.language(Xml.child(entry, ns, "content").orElse(entry));
  }

  /** The entry's authors; without any, those of its source, then those of the feed (4.2.1). */
  private List<String> authors() {
    List<Element> holders = new ArrayList<>(List.of(entry));
    Xml.child(entry, ns, "source").ifPresent(holders::add);
    if (entry.getParentNode() instanceof Element feed) {
      holders.add(feed);
    }
    return holders.stream()
        .map(holder -> Xml.children(holder, ns, "author"))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .map(found -> Words.distinct(found.stream().flatMap(this::name).toList()))
        .orElse(List.of());
  }

  private Stream<String> name(Element author) {
    String name = Xml.text(author, ns, "name");
    return Stream.ofNullable(name == null ? Words.person(Xml.text(author)) : name);
  }

  private List<String> keywords() {
    return Words.distinct(
        Xml.children(entry, ns, "category").stream()
            .map(c ->
                c.getAttribute("label").isBlank()
                    ? c.getAttribute("term")
                    : c.getAttribute("label"))
            .toList());
  }

  private @Nullable String rights() {
    String own = AtomText.plain(entry, ns, "rights");
    return own == null && entry.getParentNode() instanceof Element feed
        ? AtomText.plain(feed, ns, "rights")
        : own;
  }

  private @Nullable String source() {
    return Xml.child(entry, ns, "source").map(s -> AtomText.plain(s, ns, "title")).orElse(null);
  }
}
