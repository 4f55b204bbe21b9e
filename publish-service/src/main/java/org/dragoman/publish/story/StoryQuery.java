package org.dragoman.publish.story;

import org.jspecify.annotations.Nullable;

/**
 * What a list of stories is asked for; null asks for all. Those with open obligations come first,
 * then the newest change.
 *
 * @param text words that stand in the headline, the original's headline or the outlet
 * @param cursor where the last page ended, as that page said
 * @param limit most stories on a page
 */
public record StoryQuery(
    @Nullable String state,
    @Nullable String language,
    @Nullable String outlet,
    @Nullable String text,
    @Nullable Cursor cursor,
    int limit) {}
