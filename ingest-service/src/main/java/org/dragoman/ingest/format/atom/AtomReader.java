package org.dragoman.ingest.format.atom;

import java.util.List;
import java.util.Optional;
import org.dragoman.ingest.extract.Inline;
import org.dragoman.ingest.format.DocumentText;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.FormatReader;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.format.xml.Xml;
import org.dragoman.ingest.format.xml.XmlReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Atom feeds, and single entries (RFC 4287, sections 4.1.1 and 4.1.2). */
public final class AtomReader implements FormatReader {

  @Override
  public Reading read(DocumentText document) {
    return XmlReader.read(document.text(), root -> feed(root, document));
  }

  private static Reading feed(Element root, DocumentText document) {
    String ns = Atom.namespace(root);
    boolean single = !"feed".equalsIgnoreCase(root.getLocalName());
    List<Element> children = single ? List.of(root) : Xml.children(root);
    FeedInfo info = single ? FeedInfo.of(Format.ATOM) : info(root, ns, document.base());
    List<Item> items =
        children.stream().flatMap(child -> item(child, ns, document.base()).stream()).toList();
    return Reading.Parsed.of(info, Tombstone.withoutOutdated(items));
  }

  private static Optional<Item> item(Element child, String ns, @Nullable String base) {
    if (Xml.is(child, ns, "entry")) {
      return Optional.of(new AtomEntry(child, ns, base).read());
    }
    return Xml.is(child, Atom.TOMBSTONES, "deleted-entry")
        ? Optional.of(Tombstone.read(child, base))
        : Optional.empty();
  }

  private static FeedInfo info(Element feed, String ns, @Nullable String base) {
    String title = AtomText.html(feed, ns, "title");
    return new FeedInfo(
        title == null ? null : Inline.plain(title),
        AtomLinks.alternate(feed, ns, base),
        Xml.language(feed),
        Format.ATOM,
        AtomLinks.hints(feed, ns, base));
  }
}
