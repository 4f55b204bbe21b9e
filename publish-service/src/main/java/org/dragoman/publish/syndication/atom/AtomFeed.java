package org.dragoman.publish.syndication.atom;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.StoryPage;
import org.dragoman.publish.story.Edition;

/** The newest stories as an Atom feed (RFC 4287). */
public final class AtomFeed {
  public static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

  /** A story with the page made of it. */
  public record Item(Edition edition, StoryPage page) {}

  private final Publisher publisher;

  public AtomFeed(Publisher publisher) {
    this.publisher = publisher;
  }

  /**
   * @param items newest first
   */
  public String write(List<Item> items) {
    StringWriter out = new StringWriter();
    try {
      AtomWriter xml =
          new AtomWriter(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out));
      xml.begin(publisher.language());
      xml.text("id", publisher.baseUrl() + "/");
      xml.text("title", publisher.name());
      xml.text("updated", updated(items).toString());
      xml.link("self", publisher.baseUrl() + "/feed.atom", "application/atom+xml");
      xml.link("alternate", publisher.baseUrl() + "/", "text/html");
      xml.person("author", publisher.name(), publisher.baseUrl() + "/");
      xml.text("generator", "Dragoman");
      for (Item item : items) {
        new AtomEntry(xml).write(item);
      }
      xml.end();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  /** An empty feed has not changed since it began, whenever that was. */
  private static Instant updated(List<Item> items) {
    return items.stream()
        .map(item -> item.edition().updatedAt())
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /** An entry's id: it stays the same whatever becomes of the site's address or the headline. */
  static String id(String storyId) {
    byte[] name = ("dragoman:story:" + storyId).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }
}
