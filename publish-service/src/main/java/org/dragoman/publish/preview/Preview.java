package org.dragoman.publish.preview;

import org.dragoman.publish.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * Two pages of a story.
 *
 * @param before HTML of the page that stands on the site; null before the first publication
 * @param after HTML of the page that would stand there; null for what was retracted
 */
public record Preview(Story story, @Nullable String before, @Nullable String after) {}
