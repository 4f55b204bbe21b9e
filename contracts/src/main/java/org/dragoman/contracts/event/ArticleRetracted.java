package org.dragoman.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * An editor took a published story back.
 *
 * @param storyVersion a version of its own, after the last one published
 * @param reason why, for readers
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticleRetracted(
    String storyId,
    String articleId,
    String language,
    int sourceVersion,
    int translationRevision,
    int storyVersion,
    String slug,
    String reason,
    Instant retractedAt,
    String by)
    implements Event {

  /** What orders this fact among others about the same thing. */
  @JsonIgnore
  public Version version() {
    return new Version(sourceVersion, translationRevision, storyVersion);
  }

  @Override
  public String key() {
    return articleId;
  }

  @Override
  public String id() {
    return storyId + "/" + storyVersion;
  }
}
