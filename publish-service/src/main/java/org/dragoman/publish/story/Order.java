package org.dragoman.publish.story;

import java.time.Instant;
import java.util.stream.Stream;
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
 * @param at for {@code schedule}: when
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
    boolean allowUntranslated,
    @Nullable Instant at) {

  /** Of a move that has no time. */
  public Order(
      String storyId,
      Move move,
      String by,
      @Nullable String actor,
      @Nullable Integer expectedRevision,
      @Nullable Integer expectedVersion,
      @Nullable String reason,
      @Nullable String note,
      boolean allowUntranslated) {
    this(
        storyId,
        move,
        by,
        actor,
        expectedRevision,
        expectedVersion,
        reason,
        note,
        allowUntranslated,
        null);
  }

  /** Who is named as having given the order. */
  String signature() {
    return actor == null ? by : actor;
  }

  /** What makes two orders the same order. */
  String fingerprint() {
    return Fingerprint.of(
        Stream.of(storyId, move.word(), by, actor, reason, note, allowUntranslated, at));
  }
}
