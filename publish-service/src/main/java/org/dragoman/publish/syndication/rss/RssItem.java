package org.dragoman.publish.syndication.rss;

import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.publish.site.StoryPage;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.Closing;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Xml;

/** A story as an item, with the credit its page carries. */
final class RssItem {
  private RssItem() {}

  static void write(Xml xml, Item item) {
    Edition edition = item.edition();
    StoryPage page = item.page();
    xml.open("item");
    xml.text("title", page.title().text()).text("link", page.address());
    xml.text("guid", item.id(), "isPermaLink", "false");
    xml.text("pubDate", RssFeed.date(edition.publishedAt()));
    // Readers take a description for HTML, which a deck is not.
    xml.text("description", PlainText.toInline(page.deck().plain()));
    xml.text("content:encoded", Closing.around(item));
    // RSS's own author is an e-mail address.
    item.authors().forEach(author -> xml.text("dc:creator", author));
    item.credit().translators().forEach(name -> xml.text("dc:contributor", name));
    item.credit().editors().forEach(name -> xml.text("dc:contributor", name));
    item.keywords().forEach(keyword -> xml.text("category", keyword));
    xml.text("dc:language", page.language());
    xml.text("dc:source", item.original());
    xml.text("dc:rights", item.basis());
    if (edition.correctedAt() != null) {
      xml.text("dcterms:modified", edition.correctedAt().toString());
    }
    if (item.outlet() != null && item.outletUrl() != null) {
      xml.text("source", item.outlet(), "url", item.outletUrl());
    }
    for (Media media : item.media()) {
      media(xml, media);
    }
    xml.close();
  }

  private static void media(Xml xml, Media media) {
    String medium = medium(media);
    xml.open("media:content", "url", media.url(), "type", media.type(), "medium", medium);
    xml.text("media:description", media.caption(), "type", "plain");
    xml.text("media:credit", media.credit());
    xml.close();
  }

  private static String medium(Media media) {
    String type = media.type() == null ? "image" : media.type();
    return type.startsWith("video/")
        ? "video"
        : type.startsWith("audio/") ? "audio" : type.startsWith("image") ? "image" : "document";
  }
}
