package org.dragoman.publish.syndication.nitf;

import java.time.Instant;
import java.util.List;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.StoryPage;
import org.dragoman.publish.story.Catalogue.Change.Retracted;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.Closing;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Xml;
import org.jspecify.annotations.Nullable;

/**
 * A story as NITF 3.6, in its namespace. What the credit says and NITF has no element for stands in
 * {@code meta}, under the names docs/syndication.md lists.
 */
public final class NitfDocument {
  public static final String MEDIA_TYPE = "text/vnd.iptc.nitf";
  private static final String NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/";

  private final Publisher publisher;

  public NitfDocument(Publisher publisher) {
    this.publisher = publisher;
  }

  public String write(Item item) {
    Edition edition = item.edition();
    StoryPage page = item.page();
    return Xml.document(xml -> {
      open(xml, edition.language());
      xml.open("head").text("title", page.title().text());
      credit(xml, item);
      docdata(xml, edition, edition.version(), "usable", item.keywords(), edition.note(), null);
      pubdata(xml, edition.updatedAt(), edition);
      xml.close();
      xml.open("body", "xml:lang", edition.language());
      xml.open("body.head");
      headline(xml, page.title().text());
      rights(xml, item);
      page.authors().forEach(name -> xml.open("byline").text("person", name).close());
      xml.text("distributor", publisher.name());
      if (page.dateline() != null) {
        xml.open("dateline").text("location", page.dateline().text()).close();
      }
      if (!page.deck().plain().isBlank()) {
        xml.open("abstract").text("p", page.deck().plain()).close();
      }
      xml.close();
      xml.open("body.content");
      new NitfText(xml).write(Closing.withoutDateline(item));
      xml.close().close().close();
    });
  }

  /** The order to take it down: the document by its id, canceled, without its text. */
  public String write(Retracted story) {
    Edition edition = story.edition();
    return Xml.document(xml -> {
      open(xml, edition.language());
      xml.open("head").text("title", edition.article().title());
      docdata(xml, edition, story.version(), "canceled", List.of(), null, story.reason());
      pubdata(xml, story.at(), edition);
      xml.close();
      xml.open("body", "xml:lang", edition.language()).open("body.head");
      headline(xml, edition.article().title());
      xml.close().close().close();
    });
  }

  private static void open(Xml xml, String language) {
    xml.open(
        "nitf",
        "xmlns",
        NAMESPACE,
        "version",
        "-//IPTC//DTD NITF 3.6//EN",
        "baselang",
        language,
        "xml:lang",
        language);
  }

  private static void headline(Xml xml, String title) {
    xml.open("hedline").open("hl1").words(title).close().close();
  }

  private static void credit(Xml xml, Item item) {
    meta(xml, "original-title", item.originalTitle());
    meta(xml, "original-url", item.original());
    meta(xml, "original-language", item.page().originalLanguage());
    meta(xml, "outlet", item.outlet());
    meta(xml, "outlet-url", item.outletUrl());
    item.credit().translators().forEach(name -> meta(xml, "translator", name));
    item.credit().editors().forEach(name -> meta(xml, "editor", name));
    meta(xml, "responsibility", item.credit().responsibility());
    meta(xml, "digital-source-type", item.credit().digitalSourceType());
  }

  private static void meta(Xml xml, String name, @Nullable String content) {
    if (content != null && !content.isBlank()) {
      xml.empty("meta", "name", name, "content", content);
    }
  }

  private static void docdata(
      Xml xml,
      Edition edition,
      int version,
      String status,
      List<String> keywords,
      @Nullable String note,
      @Nullable String message) {
    String id = Item.id(edition.storyId());
    xml.open("docdata", "management-status", status);
    if (note != null) {
      xml.empty("correction", "info", note, "id-string", id);
    }
    xml.empty("doc-id", "id-string", id);
    xml.empty("date.issue", "norm", edition.publishedAt().toString());
    if (message != null) {
      xml.empty("ed-msg", "info", message);
    }
    xml.empty("du-key", "key", edition.slug(), "version", String.valueOf(version));
    if (!keywords.isEmpty()) {
      xml.open("key-list");
      keywords.forEach(keyword -> xml.empty("keyword", "key", keyword));
      xml.close();
    }
    xml.close();
  }

  private void pubdata(Xml xml, Instant at, Edition edition) {
    xml.empty(
        "pubdata",
        "type",
        "web",
        "date.publication",
        at.toString(),
        "name",
        publisher.name(),
        "ex-ref",
        publisher.address(edition.slug()));
  }

  private static void rights(Xml xml, Item item) {
    String basis = item.basis();
    if (basis != null) {
      xml.open("rights").text("rights.limitations", basis).close();
    }
  }
}
