package org.dragoman.ingest.receipt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a document was taken in, and what became of each of its items.
 *
 * @param format as in {@link org.dragoman.ingest.format.Format#label}
 * @param sha256 of the document's bytes, in hexadecimal
 * @param length of the document, in bytes
 * @param articles in the document's order
 */
public record Receipt(
    UUID id,
    String source,
    Instant receivedAt,
    Way way,
    @Nullable String contentType,
    String format,
    String sha256,
    int length,
    List<Outcome> articles) {

  public Receipt {
    contentType = Storable.text(contentType);
    articles = List.copyOf(articles);
  }

  boolean nothingTaken() {
    return articles.stream().allMatch(Outcome.Refused.class::isInstance);
  }
}
