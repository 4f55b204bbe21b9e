package org.dragoman.publish.syndication.ninjs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.StoryPage;
import org.dragoman.publish.story.Catalogue.Change.Retracted;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.Closing;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Members;
import org.jspecify.annotations.Nullable;

/**
 * A story as ninjs 3.1. It has no member for a translation: the original is an association, and who
 * had which part stands in {@code rel} and {@code role}, whose values docs/syndication.md lists.
 */
public final class NinjsItem {
  private final Publisher publisher;

  public NinjsItem(Publisher publisher) {
    this.publisher = publisher;
  }

  public Map<String, Object> write(Item item) {
    Edition edition = item.edition();
    StoryPage page = item.page();
    String html = Closing.withoutDateline(item);
    return identified(edition, edition.version(), edition.updatedAt(), "usable")
        .with("representationType", "full")
        .with(
            "contentCreated",
            edition.article().publishedAt() == null
                ? null
                : edition.article().publishedAt().toString())
        .with("usageTerms", item.basis())
        .with("rightsInfo", new Members().with("linkedRights", item.basisUrl()))
        .with("edNote", edition.note())
        .with("descriptions", texts(page.deck().plain(), "summary", "text/plain"))
        .with("bodies", texts(html, "main", "text/html"))
        .with("headlines", texts(page.title().text(), "main", "text/plain"))
        .with("people", people(item))
        .with("subjects", each(item.keywords(), keyword -> named(keyword, "rel", "about")))
        .with("infoSources", sources(item))
        .with("title", page.title().text())
        .with("by", page.byline())
        .with("slugline", edition.slug())
        .with("located", page.dateline() == null ? null : page.dateline().text())
        .with("associations", associations(item))
        .with("altIds", altIds(edition, page.address()))
        .with("digitalSourceType", new Members().with("uri", item.credit().digitalSourceType()))
        .with("standard", standard())
        .map();
  }

  /** The order to take it down: the item by its id, canceled, without its text. */
  public Map<String, Object> write(Retracted story) {
    Edition edition = story.edition();
    String title = edition.article().title();
    return identified(edition, story.version(), story.at(), "canceled")
        .with("representationType", "partial")
        .with("edNote", story.reason())
        .with("headlines", texts(title, "main", "text/plain"))
        .with("title", title)
        .with("slugline", edition.slug())
        .with("altIds", altIds(edition, publisher.address(edition.slug())))
        .with("standard", standard())
        .map();
  }

  private static Members identified(Edition edition, int version, Instant at, String status) {
    return new Members()
        .with("uri", Item.id(edition.storyId()))
        .with("type", "text")
        .with("version", String.valueOf(version))
        .with("firstCreated", edition.publishedAt().toString())
        .with("versionCreated", at.toString())
        .with("pubStatus", status)
        .with("language", edition.language());
  }

  private static Members standard() {
    return new Members()
        .with("name", "ninjs")
        .with("version", "3.1")
        .with("schema", "https://iptc.org/std/ninjs/ninjs-schema_3.1.json");
  }

  private static List<Map<String, Object>> texts(String text, String role, String type) {
    return text.isBlank()
        ? List.of()
        : List.of(
            new Members().with("role", role).with("contentType", type).with("value", text).map());
  }

  private static List<Map<String, Object>> people(Item item) {
    List<Map<String, Object>> people = new ArrayList<>();
    people.addAll(each(item.edition().article().authors(), name -> named(name, "rel", "author")));
    people.addAll(each(item.credit().translators(), name -> named(name, "rel", "translator")));
    people.addAll(each(item.credit().editors(), name -> named(name, "rel", "editor")));
    return people;
  }

  private List<Map<String, Object>> sources(Item item) {
    List<Map<String, Object>> sources = new ArrayList<>();
    if (item.outlet() != null) {
      sources.add(named(item.outlet(), "role", "outlet").with("uri", item.outletUrl()).map());
    }
    sources.add(
        named(publisher.name(), "role", "publisher").with("uri", publisher.baseUrl()).map());
    return sources;
  }

  private static List<Map<String, Object>> associations(Item item) {
    List<Map<String, Object>> all = new ArrayList<>();
    Credit.Original original = item.credit().original();
    String uri = item.originalUri();
    if (original != null && uri != null) {
      all.add(
          new Members()
              .with("name", item.originalTitle() == null ? uri : item.originalTitle())
              .with("rel", relation(item.credit().relation()))
              .with("uri", uri)
              .with("type", "text")
              .with("language", item.page().originalLanguage())
              .with("headlines", texts(orEmpty(item.originalTitle()), "main", "text/plain"))
              .with("people", each(original.authors(), name -> named(name, "rel", "author")))
              .with("altIds", others(item.original(), original.externalId(), uri))
              .with(
                  "contentCreated",
                  original.publishedAt() == null ? null : original.publishedAt().toString())
              .map());
    }
    item.media().forEach(media -> all.add(NinjsMedia.write(media)));
    return all;
  }

  private static String relation(@Nullable Relation relation) {
    return switch (relation == null ? Relation.TRANSLATED : relation) {
      case TRANSLATED -> "translationOf";
      case REPUBLISHED -> "republicationOf";
      case SUMMARISED -> "summaryOf";
      case ORIGINAL -> "sameAs";
    };
  }

  private static List<Map<String, Object>> altIds(Edition edition, String address) {
    List<Map<String, Object>> ids = new ArrayList<>(weburl(address));
    ids.add(new Members().with("role", "story").with("value", edition.storyId()).map());
    return ids;
  }

  private static List<Map<String, Object>> weburl(@Nullable String address) {
    return address == null
        ? List.of()
        : List.of(new Members().with("role", "weburl").with("value", address).map());
  }

  private static List<Map<String, Object>> others(
      @Nullable String address, @Nullable String id, String uri) {
    List<Map<String, Object>> ids = new ArrayList<>(weburl(address));
    if (id != null && !id.equals(uri)) {
      ids.add(new Members().with("role", "external").with("value", id).map());
    }
    return ids;
  }

  private static Members named(String name, String member, String value) {
    return new Members().with("name", name).with(member, value);
  }

  private static List<Map<String, Object>> each(
      List<String> names, Function<String, Members> member) {
    return names.stream().map(name -> member.apply(name).map()).toList();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
