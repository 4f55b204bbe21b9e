package org.dragoman.ingest.format.rss;

import java.util.List;
import org.dragoman.ingest.extract.Inline;
import org.dragoman.ingest.extract.Links;
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

/** RSS 2.0 and its elders, whose items stand beside the channel. */
public final class RssReader implements FormatReader {

  @Override
  public Reading read(DocumentText document) {
    return XmlReader.read(document.text(), root -> feed(root, document));
  }

  private static Reading feed(Element root, DocumentText document) {
    String ns = Rss.namespace(root);
    Element channel = Xml.child(root, ns, "channel").orElse(root);
    @Nullable String base = Xml.base(channel, document.base());
    @Nullable String link = Links.resolve(Xml.text(channel, ns, "link"), base).orElse(null);
    String title =
        Xml.firstText(channel, new Xml.Name(ns, "title"), new Xml.Name(Rss.DUBLIN_CORE, "title"));
    FeedInfo info =
        new FeedInfo(
            title == null ? null : Inline.plain(title),
            link,
            language(channel, ns),
            Format.RSS,
            RssHints.of(channel, ns, base));
    List<Element> items = Rss.items(root, channel, ns);
    // Relative links hang on the document's own address; many feeds state only the channel's.
    String itemBase = base == null ? link : base;
    String rights = Rss.rights(channel, ns);
    return Reading.Parsed.of(
        info,
        items.stream()
            .map(item -> new RssItem(item, ns, itemBase, info.language(), rights).read())
            .map(Item.class::cast)
            .toList());
  }

  private static @Nullable String language(Element channel, String ns) {
    String own = Xml.text(channel, ns, "language");
    if (own == null) {
      own = Xml.text(channel, Rss.DUBLIN_CORE, "language");
    }
    return own == null ? Xml.language(channel) : own;
  }
}
