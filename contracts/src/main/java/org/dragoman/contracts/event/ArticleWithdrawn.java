package org.dragoman.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.dragoman.contracts.article.Source;
import org.jspecify.annotations.Nullable;

/**
 * An outlet took an article back. Written to {@code articles.raw} and forwarded on {@code
 * articles.translated} under the same key, so that it cannot race a translation.
 *
 * @param sourceVersion a version of its own, after the last one captured
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticleWithdrawn(
    String articleId,
    int sourceVersion,
    Source source,
    @Nullable String reason,
    Instant withdrawnAt)
    implements Event {

  /** What orders this fact among others about the same thing. */
  @JsonIgnore
  public Version version() {
    return new Version(sourceVersion, 0, 0);
  }

  @Override
  public String key() {
    return articleId;
  }

  @Override
  public String id() {
    return articleId + "/" + sourceVersion + "/withdrawn";
  }
}
