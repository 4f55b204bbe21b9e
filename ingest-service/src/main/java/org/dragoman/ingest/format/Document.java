package org.dragoman.ingest.format;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was sent: a feed, a page or one article. A carrier, not a value: two documents
 * are compared by the identity of their bytes.
 *
 * @param content the bytes, after any content encoding was undone
 * @param contentType the {@code Content-Type}, with its parameters
 * @param contentLanguage the {@code Content-Language}: a prior, not a fact
 * @param base absolute URL that relative addresses resolve against; it is never fetched
 */
public record Document(
    byte[] content,
    @Nullable String contentType,
    @Nullable String contentLanguage,
    @Nullable String base) {

  public Document {
    Objects.requireNonNull(content, "content");
  }

  /**
   * Its characters: in the charset it states, if its bytes are valid in it, else in the likeliest.
   */
  public String text() {
    return Decoder.decode(content, MediaType.of(contentType).charset(), contentLanguage);
  }
}
