package org.dragoman.publish.story.rest;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What may come with a move. */
record MoveBody(
    @Nullable @Size(max = 2000) String reason,
    @Nullable @Size(max = 2000) String note,
    @Nullable Instant at,
    @Nullable @Size(max = 200) String actor,
    boolean allowUntranslated) {

  static final MoveBody EMPTY = new MoveBody(null, null, null, null, false);

  /** Nobody's name is an empty one. */
  @Nullable String person() {
    return actor == null || actor.isBlank() ? null : actor.strip();
  }
}
