package org.dragoman.ingest.receipt;

import org.dragoman.ingest.format.Document;
import org.jspecify.annotations.Nullable;

/** What is said of a document's bytes, whatever they are; as in {@link Document}. */
public record Envelope(
    @Nullable String contentType, @Nullable String contentLanguage, @Nullable String base) {

  public static Envelope of(Document document) {
    return new Envelope(document.contentType(), document.contentLanguage(), document.base());
  }

  public Document around(byte[] content) {
    return new Document(content, contentType, contentLanguage, base);
  }
}
