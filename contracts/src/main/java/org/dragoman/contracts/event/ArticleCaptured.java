package org.dragoman.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;

/**
 * An outlet published an article, or a new version of one.
 *
 * @param sourceVersion counts the versions captured, from 1
 * @param source the outlet as it was configured when the article was captured
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticleCaptured(
    String articleId, int sourceVersion, Source source, Instant capturedAt, Article article)
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
    return articleId + "/" + sourceVersion;
  }
}
