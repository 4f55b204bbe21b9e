package org.dragoman.publish.story;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's order to move a story.
 *
 * @param by account or key the order came with, for the record
 * @param actor the person it was given by; null where only a machine is known, and then nobody is
 *     credited with editing
 * @param expectedRevision the revision the caller saw ({@code If-Match})
 * @param expectedVersion the published version the caller saw
 * @param allowUntranslated publish although sentences stand in the source language
 */
public record Order(
    String storyId,
    Move move,
    String by,
    @Nullable String actor,
    @Nullable Integer expectedRevision,
    @Nullable Integer expectedVersion,
    @Nullable String reason,
    @Nullable String note,
    boolean allowUntranslated) {

  /** Who is named as having given the order. */
  String signature() {
    return actor == null ? by : actor;
  }

  /** What makes two orders the same order. */
  String fingerprint() {
    return String.join("\n", storyId, move.word(), by, "" + actor, "" + reason, "" + note);
  }
}
