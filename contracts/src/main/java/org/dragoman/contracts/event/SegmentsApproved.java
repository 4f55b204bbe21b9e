package org.dragoman.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.translation.Segment;

/** An editor approved sentences of a translation: what the memory learns from. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SegmentsApproved(
    String storyId,
    String articleId,
    String sourceLanguage,
    String language,
    int sourceVersion,
    int translationRevision,
    int storyVersion,
    List<Segment> segments,
    String by,
    Instant approvedAt)
    implements Event {

  public SegmentsApproved {
    segments = segments == null ? List.of() : List.copyOf(segments);
  }

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
    return storyId + "/" + version() + "/approved";
  }
}
