package org.dragoman.publish.syndication.atom;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.site.StoryPage;
import org.dragoman.publish.story.Edition;
import org.jspecify.annotations.Nullable;

/** A story as an entry, with the credit its page carries. */
final class AtomEntry {
  private final AtomWriter xml;

  AtomEntry(AtomWriter xml) {
    this.xml = xml;
  }

  void write(AtomFeed.Item item) throws XMLStreamException {
    Edition edition = item.edition();
    StoryPage page = item.page();
    xml.open("entry", page.language());
    xml.text("id", AtomFeed.id(edition.storyId()));
    xml.text("title", page.title().text());
    xml.text("updated", edition.updatedAt().toString());
    xml.text("published", edition.publishedAt().toString());
    xml.link("alternate", page.address(), "text/html");
    if (page.original() != null) {
      xml.link("via", page.original(), "text/html");
    }
    people(edition);
    for (StoryPage.Words keyword : page.keywords()) {
      xml.category(keyword.text());
    }
    credit(edition, page);
    xml.text("summary", page.deck().plain());
    xml.html("content", page.lead() + page.body() + closing(page));
    xml.close();
  }

  /** Each entry needs an author: those of the original, else its outlet. */
  private void people(Edition edition) throws XMLStreamException {
    List<String> authors = edition.article().authors();
    for (String author : authors) {
      xml.person("author", author, null);
    }
    Credit credit = edition.credit();
    if (authors.isEmpty() && credit.outlet() != null && credit.outlet().name() != null) {
      xml.person("author", credit.outlet().name(), null);
    }
    for (String translator : credit.translators()) {
      xml.person("contributor", translator, null);
    }
  }

  private void credit(Edition edition, StoryPage page) throws XMLStreamException {
    Credit credit = edition.credit();
    if (credit.rights() != null && credit.rights().basis() != null) {
      xml.text("rights", credit.rights().basis());
    }
    String outlet = credit.outlet() == null ? null : credit.outlet().name();
    if (outlet != null) {
      xml.open("source", null);
      xml.text("id", page.outletUrl() == null ? AtomFeed.id(outlet) : page.outletUrl());
      xml.text("title", outlet);
      xml.text("updated", edition.publishedAt().toString());
      xml.close();
    }
  }

  private static String closing(StoryPage page) {
    return paragraph(page.credit().responsibility()) + paragraph(page.machine());
  }

  private static String paragraph(@Nullable String text) {
    return text == null || text.isEmpty()
        ? ""
        : "<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>\n";
  }
}
