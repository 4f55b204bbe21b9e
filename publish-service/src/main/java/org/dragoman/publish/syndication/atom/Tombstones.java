package org.dragoman.publish.syndication.atom;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Catalogue.Change.Retracted;
import org.dragoman.publish.syndication.Format;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Xml;

/**
 * Stories that were taken back, as deleted entries (RFC 6721). They are a feed of their own: not
 * every reader of the other feeds knows them.
 */
public final class Tombstones {
  public static final String PATH = "/retractions.atom";

  static final String NAMESPACE = "http://purl.org/atompub/tombstones/1.0";

  private Tombstones() {}

  /**
   * @param retracted the last first
   */
  public static String write(Publisher publisher, List<Retracted> retracted) {
    String self = publisher.baseUrl() + PATH;
    return Xml.document(xml -> {
      xml.open(
          "feed",
          "xmlns",
          "http://www.w3.org/2005/Atom",
          "xmlns:at",
          NAMESPACE,
          "xml:lang",
          publisher.language());
      xml.text("id", self).text("title", publisher.name());
      xml.text("updated", updated(retracted).toString());
      AtomFeed.link(xml, "self", self, Format.ATOM.mediaType());
      AtomFeed.link(xml, "alternate", publisher.baseUrl() + "/", "text/html");
      xml.open("author").text("name", publisher.name()).close();
      for (Retracted story : retracted) {
        write(xml, publisher, story);
      }
      xml.close();
    });
  }

  /**
   * @param namespaces of the element, where none above it declares them
   */
  static void write(Xml xml, Publisher publisher, Retracted story, String... namespaces) {
    String[] attributes = Arrays.copyOf(namespaces, namespaces.length + 4);
    int at = namespaces.length;
    attributes[at] = "ref";
    attributes[at + 1] = Item.id(story.edition().storyId());
    attributes[at + 2] = "when";
    attributes[at + 3] = story.at().toString();
    xml.open("at:deleted-entry", attributes);
    xml.text("at:comment", story.reason(), "xml:lang", story.edition().language());
    AtomFeed.link(xml, "alternate", publisher.address(story.edition().slug()), "text/html");
    xml.close();
  }

  private static Instant updated(List<Retracted> retracted) {
    return retracted.stream().map(Retracted::at).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
