package org.dragoman.ingest.format;

import org.jspecify.annotations.Nullable;

/**
 * A document once its bytes are characters.
 *
 * @param text without a byte order mark
 * @param language what the envelope says of it (BCP 47)
 * @param base absolute URL that relative addresses resolve against
 */
public record DocumentText(String text, @Nullable String language, @Nullable String base) {}
