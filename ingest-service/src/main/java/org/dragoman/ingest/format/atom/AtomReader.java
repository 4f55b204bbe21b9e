package org.dragoman.ingest.format.atom;

import java.util.List;
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
    String ns = root.getNamespaceURI() == null ? "" : root.getNamespaceURI();
    boolean single = "entry".equals(root.getLocalName());
    List<Element> entries = single ? List.of(root) : Xml.children(root, ns, "entry");
    FeedInfo info = single ? FeedInfo.of(Format.ATOM) : info(root, ns, document.base());
    return Reading.Parsed.of(
        info,
        entries.stream()
            .map(entry -> new AtomEntry(entry, ns, document.base()).read())
            .map(Item.class::cast)
            .toList());
  }

  private static FeedInfo info(Element feed, String ns, @Nullable String base) {
    String title = AtomText.html(feed, ns, "title");
    return new FeedInfo(
        title == null ? null : Inline.plain(title),
        AtomLinks.alternate(feed, ns, base),
        Xml.language(feed),
        Format.ATOM);
  }
}
