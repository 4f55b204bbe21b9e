package org.dragoman.publish.syndication.atom;

import java.util.Arrays;
import org.dragoman.contracts.article.Media;
import org.dragoman.publish.site.StoryPage;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.Closing;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Xml;
import org.jspecify.annotations.Nullable;

/** A story as an entry, with the credit its page carries. */
final class AtomEntry {
  private AtomEntry() {}

  static void write(Xml xml, Item item) {
    open(xml, item);
    content(xml, item);
  }

  /**
   * @param namespaces of the element, where none above it declares them
   */
  static void open(Xml xml, Item item, String... namespaces) {
    String[] attributes = Arrays.copyOf(namespaces, namespaces.length + 2);
    attributes[namespaces.length] = "xml:lang";
    attributes[namespaces.length + 1] = item.page().language();
    xml.open("entry", attributes);
  }

  static void content(Xml xml, Item item) {
    Edition edition = item.edition();
    StoryPage page = item.page();
    xml.text("id", item.id());
    String foreign = other(page.title().language(), page);
    xml.text("title", page.title().text(), "xml:lang", foreign);
    xml.text("updated", edition.updatedAt().toString());
    xml.text("published", edition.publishedAt().toString());
    xml.empty(
        "link",
        "rel",
        "alternate",
        "href",
        page.address(),
        "type",
        "text/html",
        "hreflang",
        page.language());
    if (item.original() != null) {
      xml.empty(
          "link",
          "rel",
          "via",
          "href",
          item.original(),
          "hreflang",
          page.originalLanguage(),
          "title",
          item.originalTitle());
    }
    for (Media media : item.media()) {
      if (!Item.picture(media)) {
        xml.empty("link", "rel", "enclosure", "href", media.url(), "type", media.type());
      }
    }
    people(xml, item);
    for (String keyword : item.keywords()) {
      xml.empty("category", "term", keyword);
    }
    xml.text("rights", item.basis());
    source(xml, item);
    xml.text("summary", page.deck().plain());
    xml.text("content", Closing.around(item), "type", "html");
    xml.close();
  }

  private static void people(Xml xml, Item item) {
    for (String author : item.authors()) {
      xml.open("author").text("name", author).close();
    }
    item.credit().translators().forEach(name -> contributor(xml, name));
    item.credit().editors().forEach(name -> contributor(xml, name));
  }

  private static void contributor(Xml xml, String name) {
    xml.open("contributor").text("name", name).close();
  }

  /** Where the entry comes from, which is what readers of feeds name it by. */
  private static void source(Xml xml, Item item) {
    String outlet = item.outlet();
    if (outlet != null) {
      xml.open("source", "xml:lang", item.page().originalLanguage());
      xml.text("id", item.outletUrl() == null ? Item.id(outlet) : item.outletUrl());
      xml.text("title", outlet);
      xml.text("updated", item.edition().updatedAt().toString());
      if (item.outletUrl() != null) {
        xml.empty("link", "rel", "alternate", "href", item.outletUrl());
      }
      xml.close();
    }
  }

  private static @Nullable String other(String language, StoryPage page) {
    return language.equals(page.language()) ? null : language;
  }
}
