package org.dragoman.ingest.desk;

import java.util.function.Supplier;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.receipt.DocumentReader;
import org.dragoman.ingest.source.FeedAddress;
import org.dragoman.ingest.source.discovery.Web;

/** Tries documents: reads them as they would be captured, and keeps nothing. */
public final class Trials {
  private final DocumentReader reader;
  private final Web web;
  private final long largest;

  /**
   * @param largest document, in bytes
   */
  public Trials(DocumentReader reader, Web web, long largest) {
    this.reader = reader;
    this.web = web;
    this.largest = largest;
  }

  /**
   * @param size of the document in bytes; it is not read where that is too large
   */
  public Trial given(long size, Supplier<Document> document) {
    return size > largest
        ? Trial.nothing("The document has more than %d bytes.".formatted(largest))
        : Trial.of(reader.read(document.get(), null));
  }

  /**
   * @param written as a person writes an address
   */
  public Trial fetched(String written) {
    String url = FeedAddress.of(written).orElse(null);
    if (url == null) {
      return Trial.nothing(
          written.isBlank()
              ? "There is nothing to try yet: give an address, a file or a text."
              : "This is no web address. One looks like https://quay.example/feed.");
    }
    return switch (web.get(url)) {
      case Web.Answer.Failed(String reason) -> Trial.nothing(reason);
      case Web.Answer.Found(Document document, String at) -> Trial.of(reader.read(document, null));
    };
  }
}
