package org.dragoman.publish.story.rest;

import org.jspecify.annotations.Nullable;

/**
 * What is brought back, and for whom.
 *
 * @param segment id of the one sentence; the whole text without it
 * @param actor the person who wants it back
 */
record RestoreBody(@Nullable String segment, @Nullable String actor) {
  static final RestoreBody WHOLE = new RestoreBody(null, null);

  @Nullable String person() {
    return actor == null || actor.isBlank() ? null : actor.strip();
  }
}
