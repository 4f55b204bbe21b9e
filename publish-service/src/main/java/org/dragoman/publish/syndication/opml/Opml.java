package org.dragoman.publish.syndication.opml;

import java.util.List;
import java.util.Map;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.syndication.Feed;
import org.dragoman.publish.syndication.Format;
import org.dragoman.publish.syndication.Subject;
import org.dragoman.publish.syndication.Xml;

/** The feeds of the house as an OPML 2.0 subscription list. */
public final class Opml {
  public static final String MEDIA_TYPE = "text/x-opml";

  private Opml() {}

  /**
   * @param groups subjects under what they have in common, in the order they are listed
   */
  public static String write(Publisher publisher, Map<String, List<Subject>> groups) {
    return Xml.document(xml -> {
      xml.open("opml", "version", "2.0");
      xml.open("head").text("title", publisher.name()).text("ownerName", publisher.name());
      xml.text("ownerId", publisher.baseUrl() + "/");
      xml.text("docs", "http://opml.org/spec2.opml").close();
      xml.open("body");
      outline(xml, publisher, Subject.EVERYTHING);
      groups.forEach((name, subjects) -> {
        if (!subjects.isEmpty()) {
          xml.open("outline", "text", name);
          subjects.forEach(subject -> outline(xml, publisher, subject));
          xml.close();
        }
      });
      xml.close().close();
    });
  }

  private static void outline(Xml xml, Publisher publisher, Subject subject) {
    String title = Feed.title(publisher, subject);
    xml.empty(
        "outline",
        "type",
        "rss",
        "version",
        "RSS2",
        "text",
        title,
        "title",
        title,
        "language",
        subject.wanted().language(),
        "xmlUrl",
        Feed.address(publisher, subject, Format.RSS),
        "htmlUrl",
        publisher.baseUrl() + subject.page());
  }
}
