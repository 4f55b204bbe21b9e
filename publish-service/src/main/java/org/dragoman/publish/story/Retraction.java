package org.dragoman.publish.story;

import java.time.Instant;
import org.dragoman.contracts.event.ArticleRetracted;

/**
 * A published story was taken back.
 *
 * @param version one of its own, after that of the last edition
 * @param reason for readers
 */
public record Retraction(String storyId, int version, String reason, Instant at) {

  public static Retraction of(ArticleRetracted event) {
    return new Retraction(
        event.storyId(), event.storyVersion(), event.reason(), event.retractedAt());
  }
}
