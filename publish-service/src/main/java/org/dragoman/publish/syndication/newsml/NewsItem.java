package org.dragoman.publish.syndication.newsml;

import java.time.Instant;
import org.dragoman.contracts.article.Relation;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.StoryPage;
import org.dragoman.publish.story.Catalogue.Change.Retracted;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.Closing;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Markup;
import org.dragoman.publish.syndication.Xml;
import org.jspecify.annotations.Nullable;

/**
 * A story as a newsItem of NewsML-G2 2.35. What the original is to it, and who had which part, is
 * said in the terms of schema.org, which has them; the IPTC's vocabularies do not.
 */
public final class NewsItem {
  public static final String MEDIA_TYPE = "application/vnd.iptc.g2.newsitem+xml";
  static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String CODES = "http://cv.iptc.org/newscodes/";
  private static final String SCHEMA = "https://schema.org/";

  private final Publisher publisher;

  public NewsItem(Publisher publisher) {
    this.publisher = publisher;
  }

  public String write(Item item) {
    return Xml.document(xml -> write(xml, item));
  }

  void write(Xml xml, Item item) {
    Edition edition = item.edition();
    open(xml, edition, edition.version());
    xml.open("rightsInfo");
    xml.text("usageTerms", item.basis(), "href", item.basisUrl());
    xml.close();
    xml.open("itemMeta");
    management(xml, edition, edition.updatedAt(), "usable");
    xml.text("title", item.page().title().text());
    xml.text("edNote", edition.note());
    xml.text("altRep", item.page().address(), "contenttype", "text/html");
    original(xml, item);
    xml.close();
    content(xml, item);
    xml.open("contentSet").open("inlineXML", "contenttype", "application/xhtml+xml");
    xml.open("html", "xmlns", XHTML, "xml:lang", edition.language());
    xml.open("head").open("title").words(item.page().title().text()).close().close();
    xml.open("body");
    Markup.xhtml(xml, Closing.withoutDateline(item));
    xml.close().close().close().close().close();
  }

  public String write(Retracted story) {
    return Xml.document(xml -> write(xml, story));
  }

  /** The order to take it down: the item by its guid, canceled, without its text. */
  void write(Xml xml, Retracted story) {
    Edition edition = story.edition();
    open(xml, edition, story.version());
    xml.open("itemMeta");
    management(xml, edition, story.at(), "canceled");
    xml.text("title", edition.article().title());
    xml.text("edNote", story.reason());
    xml.text("altRep", publisher.address(edition.slug()), "contenttype", "text/html");
    xml.close();
    xml.open("contentMeta");
    xml.text("headline", edition.article().title());
    xml.close().close();
  }

  private static void open(Xml xml, Edition edition, int version) {
    xml.open(
        "newsItem",
        "xmlns",
        NAMESPACE,
        "standard",
        "NewsML-G2",
        "standardversion",
        "2.35",
        "conformance",
        "power",
        "guid",
        Item.id(edition.storyId()),
        "version",
        String.valueOf(version),
        "xml:lang",
        edition.language());
    xml.empty(
        "catalogRef", "href", "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml");
  }

  private void management(Xml xml, Edition edition, Instant at, String status) {
    xml.empty("itemClass", "qcode", "ninat:text", "uri", CODES + "ninature/text");
    xml.open("provider", "uri", publisher.baseUrl()).text("name", publisher.name()).close();
    xml.text("versionCreated", at.toString());
    xml.text("firstCreated", edition.publishedAt().toString());
    xml.empty("pubStatus", "qcode", "stat:" + status, "uri", CODES + "pubstatusg2/" + status);
    xml.text("generator", "Dragoman");
  }

  private static void original(Xml xml, Item item) {
    String id = item.originalId();
    if (id != null) {
      xml.empty(
          "link",
          "reluri",
          SCHEMA + relation(item.credit().relation()),
          "href",
          item.original(),
          "residref",
          id.equals(item.original()) ? null : id,
          "contenttype",
          item.original() == null ? null : "text/html",
          "title",
          item.originalTitle(),
          "xml:lang",
          item.page().originalLanguage());
    }
  }

  private static String relation(@Nullable Relation relation) {
    return switch (relation == null ? Relation.TRANSLATED : relation) {
      case TRANSLATED -> "translationOfWork";
      case REPUBLISHED, SUMMARISED -> "isBasedOn";
      case ORIGINAL -> "sameAs";
    };
  }

  private static void content(Xml xml, Item item) {
    Edition edition = item.edition();
    StoryPage page = item.page();
    xml.open("contentMeta");
    if (edition.article().publishedAt() != null) {
      xml.text("contentCreated", edition.article().publishedAt().toString());
    }
    xml.text("contentModified", edition.updatedAt().toString());
    if (item.credit().digitalSourceType() != null) {
      xml.empty("digitalSourceType", "uri", item.credit().digitalSourceType());
    }
    if (item.outlet() != null) {
      party(xml, "infoSource", item.outlet(), "uri", item.outletUrl());
    }
    edition.article().authors().forEach(name -> party(xml, "creator", name));
    item.credit()
        .translators()
        .forEach(name -> party(xml, "contributor", name, "roleuri", SCHEMA + "translator"));
    item.credit()
        .editors()
        .forEach(name -> party(xml, "contributor", name, "roleuri", SCHEMA + "editor"));
    xml.empty("language", "tag", page.language());
    item.keywords().forEach(keyword -> xml.text("keyword", keyword));
    xml.text("slugline", edition.slug());
    xml.text("headline", page.title().text(), "xml:lang", page.title().language());
    if (page.dateline() != null) {
      xml.text("dateline", page.dateline().text());
    }
    xml.text("by", page.byline());
    xml.text("creditline", item.credit().responsibility());
    xml.text("description", page.deck().plain(), "role", "drol:summary");
    xml.close();
  }

  private static void party(Xml xml, String element, String name, @Nullable String... attributes) {
    xml.open(element, attributes).text("name", name).close();
  }
}
