package org.dragoman.publish.story;

import java.time.Instant;

/**
 * A published story was taken back.
 *
 * @param version one of its own, after that of the last edition
 * @param reason for readers
 */
public record Retraction(String storyId, int version, String reason, Instant at) {}
