package org.dragoman.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.credit.Credit;

/**
 * A story's credit was made or changed.
 *
 * @param missing names of the credit's fields that still keep the story from being published
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticleAttributed(
    String storyId,
    String articleId,
    String language,
    int sourceVersion,
    int translationRevision,
    int storyVersion,
    Credit credit,
    List<String> missing,
    Instant attributedAt)
    implements Event {

  public ArticleAttributed {
    missing = missing == null ? List.of() : List.copyOf(missing);
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
    return storyId + "/" + version() + "/" + attributedAt;
  }
}
