package org.dragoman.ingest.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.identity.Sighting;
import org.dragoman.outbox.Transactions;
import org.jspecify.annotations.Nullable;

/** Reads the documents of a source again that are still kept, newest first, up to a bound. */
public final class Reread {
  private static final int MOST_DOCUMENTS = 200;
  private static final int MOST_ITEMS = 5_000;
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private final Receipts receipts;
  private final DocumentReader reader;
  private final Transactions transactions;

  public Reread(Receipts receipts, DocumentReader reader, Transactions transactions) {
    this.receipts = receipts;
    this.reader = reader;
    this.transactions = transactions;
  }

  /**
   * An item as it is read now.
   *
   * @param article it belonged to when it came; none where it was refused
   */
  record Seen(@Nullable UUID article, Sighting sighting) {}

  List<Seen> all(Source source) {
    List<Seen> seen = new ArrayList<>();
    long bytes = 0;
    for (UUID id : transactions.call(() -> receipts.kept(source.id(), MOST_DOCUMENTS))) {
      Receipt receipt = transactions.call(() -> receipts.find(id)).orElse(null);
      byte[] content = transactions.call(() -> receipts.content(id)).orElse(null);
      if (receipt != null && content != null) {
        bytes += content.length;
        seen.addAll(items(source, receipt, content));
      }
      if (bytes > MOST_BYTES || seen.size() > MOST_ITEMS) {
        break;
      }
    }
    return seen;
  }

  private List<Seen> items(Source source, Receipt receipt, byte[] content) {
    List<Seen> seen = new ArrayList<>();
    if (reader.read(document(receipt, content), source)
        instanceof Reading.Parsed(var f, var items)) {
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i) instanceof Item.Readable(Article article, var notes)) {
          seen.add(
              new Seen(article(receipt, i, items.size()), new Sighting(receipt.id(), article)));
        }
      }
    }
    return seen;
  }

  /** Today's reader may see other items than the one of then. */
  private static @Nullable UUID article(Receipt receipt, int item, int items) {
    return receipt.articles().size() == items
            && receipt.articles().get(item) instanceof Outcome.Taken taken
        ? taken.id()
        : null;
  }

  private static Document document(Receipt receipt, byte[] content) {
    Map<String, List<String>> headers = receipt.way().headers();
    String location = first(headers, "content-location");
    return new Document(
        content,
        receipt.contentType(),
        first(headers, "content-language"),
        location == null ? receipt.way().address() : location);
  }

  private static @Nullable String first(Map<String, List<String>> headers, String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? null : values.getFirst();
  }
}
