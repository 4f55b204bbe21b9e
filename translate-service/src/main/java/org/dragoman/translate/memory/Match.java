package org.dragoman.translate.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the memory has for a sentence.
 *
 * @param target inline HTML
 * @param percent 100 for the very sentence, 99 where only its markup is missing
 * @param unit id of the memory unit
 */
public record Match(
    String target, int percent, String unit, @Nullable String who, @Nullable Instant at) {}
