package org.dragoman.publish.syndication.atom;

import org.dragoman.publish.syndication.Feed;
import org.dragoman.publish.syndication.Format;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Subject;
import org.dragoman.publish.syndication.Xml;
import org.jspecify.annotations.Nullable;

/** Stories as an Atom feed (RFC 4287), and a finished day of them as its archive (RFC 5005, 4). */
public final class AtomFeed {
  static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String HISTORY = "http://purl.org/syndication/history/1.0";

  private AtomFeed() {}

  public static String write(Feed feed) {
    return Xml.document(xml -> {
      xml.open("feed", "xmlns", ATOM, "xmlns:fh", HISTORY, "xml:lang", feed.language());
      // A feed and its archive are one; the subject's address outlives its stories.
      xml.text("id", id(feed)).text("title", feed.title());
      xml.text("updated", feed.updated().toString());
      link(xml, "self", feed.self(Format.ATOM), Format.ATOM.mediaType());
      link(xml, "alternate", feed.home(), "text/html");
      feed.hubs().forEach(hub -> xml.empty("link", "rel", "hub", "href", hub));
      if (feed.archive()) {
        xml.empty("fh:archive");
        link(xml, "current", feed.current(Format.ATOM), Format.ATOM.mediaType());
      }
      link(xml, "prev-archive", feed.earlier(Format.ATOM), Format.ATOM.mediaType());
      link(xml, "next-archive", feed.later(Format.ATOM), Format.ATOM.mediaType());
      xml.open("author")
          .text("name", feed.publisher().name())
          .text("uri", feed.publisher().baseUrl() + "/")
          .close();
      xml.text("generator", "Dragoman");
      for (Item item : feed.items()) {
        AtomEntry.write(xml, item);
      }
      xml.close();
    });
  }

  private static String id(Feed feed) {
    return feed.subject().equals(Subject.EVERYTHING) ? feed.home() : feed.current(Format.ATOM);
  }

  static void link(Xml xml, String relation, @Nullable String address, String type) {
    if (address != null) {
      xml.empty("link", "rel", relation, "href", address, "type", type);
    }
  }
}
