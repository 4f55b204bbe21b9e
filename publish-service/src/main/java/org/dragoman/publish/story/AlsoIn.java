package org.dragoman.publish.story;

import org.jspecify.annotations.Nullable;

/**
 * Another story made of the same text: another outlet's copy of it.
 *
 * @param state as in {@link Story#state()}
 * @param similarity 0 to 1, of the originals
 * @param overlap 0 to 1, how much of the shorter original stands in the longer
 */
public record AlsoIn(
    String id,
    String articleId,
    String outlet,
    String title,
    String state,
    double similarity,
    @Nullable Double overlap) {}
