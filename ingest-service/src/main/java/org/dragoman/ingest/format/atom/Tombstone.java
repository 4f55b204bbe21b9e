package org.dragoman.ingest.format.atom;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.ingest.format.Dates;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A deleted entry (RFC 6721): the withdrawal of what it refers to. */
final class Tombstone {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private Tombstone() {}

  static Item read(Element deleted, @Nullable String base) {
    String ref = Xml.attribute(deleted, "ref");
    String id = ref == null ? Xml.text(deleted, ATOM, "id") : ref;
    if (Xml.isCut(deleted)) {
      return new Item.Refused("The document ends in the middle of this deletion.", id);
    }
    return Item.reading(
        id,
        () ->
            Article.builder()
                .externalId(id)
                .url(AtomLinks.alternate(deleted, ATOM, base))
                .status(ArticleStatus.CANCELED)
                .updatedAt(Dates.parse(Xml.attribute(deleted, "when")))
                .editorNote(AtomText.plain(deleted, Atom.TOMBSTONES, "comment"))
                .build());
  }

  /** An entry of the same document that is newer than its deletion stands (section 3). */
  static List<Item> withoutOutdated(List<Item> items) {
    Map<String, Instant> entries = new HashMap<>();
    for (Item item : items) {
      if (item instanceof Item.Readable(Article a, var notes)
          && a.status() != ArticleStatus.CANCELED
          && a.externalId() != null
          && a.updatedAt() != null) {
        entries.put(a.externalId(), a.updatedAt());
      }
    }
    return items.stream().filter(item -> !isOutdated(item, entries)).toList();
  }

  private static boolean isOutdated(Item item, Map<String, Instant> entries) {
    return item instanceof Item.Readable(Article a, var notes)
        && a.status() == ArticleStatus.CANCELED
        && a.updatedAt() != null
        && a.externalId() != null
        && entries.containsKey(a.externalId())
        && entries.get(a.externalId()).isAfter(a.updatedAt());
  }
}
