package org.dragoman.publish.syndication.rss;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dragoman.publish.syndication.Feed;
import org.dragoman.publish.syndication.Format;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Xml;
import org.jspecify.annotations.Nullable;

/**
 * Stories as RSS 2.0 with its modules Dublin Core, Content and Media; a finished day of them is
 * marked as RFC 5005, 4 has it for RSS too.
 */
public final class RssFeed {
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private RssFeed() {}

  public static String write(Feed feed) {
    return Xml.document(xml -> {
      xml.open(
          "rss",
          "version",
          "2.0",
          "xmlns:atom",
          "http://www.w3.org/2005/Atom",
          "xmlns:content",
          "http://purl.org/rss/1.0/modules/content/",
          "xmlns:dc",
          "http://purl.org/dc/elements/1.1/",
          "xmlns:dcterms",
          "http://purl.org/dc/terms/",
          "xmlns:fh",
          "http://purl.org/syndication/history/1.0",
          "xmlns:media",
          "http://search.yahoo.com/mrss/");
      xml.open("channel");
      xml.text("title", feed.title()).text("link", feed.home());
      xml.text("description", feed.title()).text("language", feed.language());
      xml.text("lastBuildDate", date(feed.updated())).text("generator", "Dragoman");
      xml.text("docs", "https://www.rssboard.org/rss-specification");
      link(xml, "self", feed.self(Format.RSS));
      feed.hubs().forEach(hub -> xml.empty("atom:link", "rel", "hub", "href", hub));
      if (feed.archive()) {
        xml.empty("fh:archive");
        link(xml, "current", feed.current(Format.RSS));
      }
      link(xml, "prev-archive", feed.earlier(Format.RSS));
      link(xml, "next-archive", feed.later(Format.RSS));
      for (Item item : feed.items()) {
        RssItem.write(xml, item);
      }
      xml.close().close();
    });
  }

  private static void link(Xml xml, String relation, @Nullable String address) {
    if (address != null) {
      xml.empty("atom:link", "rel", relation, "href", address, "type", Format.RSS.mediaType());
    }
  }

  /** RFC 822 with the four digits of RFC 1123. */
  static String date(Instant instant) {
    return RFC_822.format(instant);
  }
}
