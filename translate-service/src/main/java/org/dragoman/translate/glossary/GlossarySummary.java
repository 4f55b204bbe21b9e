package org.dragoman.translate.glossary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The glossary of a pair of languages.
 *
 * @param source primary subtag
 * @param target primary subtag
 * @param at when it was last changed
 */
public record GlossarySummary(
    String source, String target, int version, int entries, @Nullable Instant at) {}
