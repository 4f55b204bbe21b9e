package org.dragoman.publish.syndication.atom;

import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Catalogue.Change.Retracted;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Xml;

/** One story as a document of its own: an entry (RFC 4287), or a deleted one (RFC 6721). */
public final class AtomDocument {
  public static final String ENTRY = "application/atom+xml;type=entry";
  public static final String DELETED = "application/atomdeleted+xml";

  private AtomDocument() {}

  /**
   * @param publisher who is named as its author where nobody is known
   */
  public static String entry(Publisher publisher, Item item) {
    return Xml.document(xml -> {
      AtomEntry.open(xml, item, "xmlns", AtomFeed.ATOM);
      if (item.authors().isEmpty()) {
        xml.open("author").text("name", publisher.name()).close();
      }
      AtomEntry.content(xml, item);
    });
  }

  public static String deleted(Publisher publisher, Retracted story) {
    return Xml.document(xml ->
        Tombstones.write(
            xml, publisher, story, "xmlns", AtomFeed.ATOM, "xmlns:at", Tombstones.NAMESPACE));
  }
}
