package org.dragoman.ingest.language;

import org.jspecify.annotations.Nullable;

/**
 * A language and how sure that is.
 *
 * @param language BCP 47; null where nothing tells
 * @param confidence 0 to 1; null where the language is somebody's statement, unchecked
 */
public record Detection(@Nullable String language, @Nullable Double confidence) {}
