package org.dragoman.translate.translation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the translation of an article into one language stands.
 *
 * @param state {@code waiting}; {@code leased}: under way; {@code partial}: sent, and to be
 *     completed once an engine is back; {@code translated}; {@code withdrawn}; or {@code failed}:
 *     given up, its article is a dead letter
 * @param revision translations sent so far
 * @param segments of the last translation
 * @param untranslated how many of them nobody could translate
 * @param reason what is waited for, why segments are untranslated, or why it was given up
 * @param since when it came into this state
 * @param nextTry when it is tried again at the latest; null if nothing is waited for
 */
public record WorkStatus(
    String articleId,
    String language,
    int sourceVersion,
    String state,
    int revision,
    int segments,
    int untranslated,
    @Nullable String reason,
    Instant since,
    @Nullable Instant nextTry,
    Instant updatedAt) {}
