package org.dragoman.ingest.receipt;

import java.util.List;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.Formats;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.jspecify.annotations.Nullable;

/** Reads a document to articles as they would be captured, and keeps nothing. */
public final class DocumentReader {
  private final Formats formats;
  private final Completion completion;
  private final int mostItems;

  /**
   * @param mostItems of one document: they are locked and written in one transaction
   */
  public DocumentReader(Formats formats, Completion completion, int mostItems) {
    this.mostItems = mostItems;
    this.formats = formats;
    this.completion = completion;
  }

  /**
   * @param source whose policy applies, if any
   */
  public Reading read(Document sent, @Nullable Source source) {
    Document document = withLanguage(sent, source);
    return switch (formats.read(document)) {
      case Reading.Parsed(var feed, var items) when items.size() > mostItems ->
          new Reading.TooMany(items.size(), mostItems);
      case Reading.Parsed(var feed, var items) -> {
        List<Item> complete =
            items.stream()
                .map(item -> completion.complete(item, feed, source, document.contentLanguage()))
                .toList();
        yield new Reading.Parsed(feed, complete);
      }
      case Reading.Unsupported unsupported -> unsupported;
      case Reading.Malformed malformed -> malformed;
      case Reading.TooMany tooMany -> tooMany;
      case Reading.Empty empty -> empty;
    };
  }

  /** The source's language tells the code page of bytes that do not say it themselves. */
  private static Document withLanguage(Document sent, @Nullable Source source) {
    return source == null || source.language() == null || sent.contentLanguage() != null
        ? sent
        : new Document(sent.content(), sent.contentType(), source.language(), sent.base());
  }
}
