package org.dragoman.ingest.format;

import org.jspecify.annotations.Nullable;

/**
 * A document once its bytes are characters.
 *
 * @param document as it was sent, for formats whose parts have encodings of their own
 * @param text without a byte order mark
 * @param base absolute URL that relative addresses resolve against
 */
public record DocumentText(Document document, String text, @Nullable String base) {

  /** What the envelope says of its language (BCP 47). */
  public @Nullable String language() {
    return document.contentLanguage();
  }
}
