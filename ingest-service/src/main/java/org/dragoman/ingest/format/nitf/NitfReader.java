package org.dragoman.ingest.format.nitf;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.ingest.format.DocumentText;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.FormatReader;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.agency.Release;
import org.dragoman.ingest.format.agency.Story;
import org.dragoman.ingest.format.xml.XmlReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** NITF documents, 3.1 to 3.6, with and without their namespace. */
public final class NitfReader implements FormatReader {

  @Override
  public Reading read(DocumentText document) {
    return XmlReader.read(
        document.text(),
        root -> Reading.Parsed.of(FeedInfo.of(Format.NITF), items(root, document.base())));
  }

  private static List<Item> items(Element nitf, @Nullable String base) {
    List<Item> items = new ArrayList<>();
    items.add(Item.judging(DocData.of(nitf).id(), () -> NitfStory.of(nitf, base).item()));
    Item other = otherKilled(nitf, items.getFirst());
    if (other != null) {
      items.add(other);
    }
    return items;
  }

  /** A document may withdraw another ({@code management-idref-status}, NITF 3.2). */
  private static @Nullable Item otherKilled(Element nitf, Item own) {
    String id = Local.attribute(nitf, "management-doc-idref", "head", "docdata");
    String status = Local.attribute(nitf, "management-idref-status", "head", "docdata");
    boolean same =
        own instanceof Item.Readable readable
            && id != null
            && id.equals(readable.article().externalId());
    if (id == null || same || Release.of(status).status() != ArticleStatus.CANCELED) {
      return null;
    }
    Article killed = Article.builder().externalId(id).status(ArticleStatus.CANCELED).build();
    return new Story(killed, List.of("It is withdrawn by the document that takes its place."))
        .item();
  }
}
