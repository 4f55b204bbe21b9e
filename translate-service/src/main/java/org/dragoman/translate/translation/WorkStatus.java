package org.dragoman.translate.translation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the translation of an article into one language stands.
 *
 * @param state {@code waiting}, {@code leased}, {@code translated} or {@code withdrawn}
 * @param revision translations sent so far
 * @param segments of the last translation
 * @param untranslated how many of them nobody could translate
 * @param reason what is waited for, or why segments are untranslated
 */
public record WorkStatus(
    String language,
    int sourceVersion,
    String state,
    int revision,
    int segments,
    int untranslated,
    @Nullable String reason,
    Instant updatedAt) {}
