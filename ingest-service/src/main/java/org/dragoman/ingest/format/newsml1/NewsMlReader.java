package org.dragoman.ingest.format.newsml1;

import org.dragoman.ingest.format.DocumentText;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.FormatReader;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.xml.Xml;
import org.dragoman.ingest.format.xml.XmlReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** NewsML 1.0 to 1.2: a document with its news items. */
public final class NewsMlReader implements FormatReader {

  @Override
  public Reading read(DocumentText document) {
    return XmlReader.read(document.text(), root -> items(root, document.base()));
  }

  private static Reading items(Element root, @Nullable String base) {
    Topics topics = new Topics(root);
    FeedInfo feed =
        new FeedInfo(
            Local.first(root, "NewsEnvelope", "SentFrom", "Party").map(topics::name).orElse(null),
            null,
            Xml.language(root),
            Format.NEWSML_1);
    return Reading.Parsed.of(
        feed,
        Local.within(root, "NewsItem").stream().map(item -> item(item, topics, base)).toList());
  }

  private static Item item(Element item, Topics topics, @Nullable String base) {
    Management management = new Management(item);
    String id = management.id();
    if (!Local.all(item, "Update").isEmpty()) {
      return new Item.Refused(
          "It amends parts of an earlier revision; only whole revisions are read.", id);
    }
    if (!Local.all(item, "TopicSet").isEmpty()) {
      return new Item.Refused("It holds terms of a vocabulary: it is no article.", id);
    }
    return Item.judging(id, () -> new NewsItem(item, management, topics, base).story().item());
  }
}
