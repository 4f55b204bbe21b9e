package org.dragoman.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.translation.Segment;

/**
 * An editor published a story for the first time.
 *
 * @param storyVersion counts the published versions, from 1
 * @param slug last part of the page's path
 * @param sourceLanguage BCP 47
 * @param article the story in its own language, as readers get it
 * @param segments where each of its sentences comes from
 * @param by the editor, as named by their account or key
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticlePublished(
    String storyId,
    String articleId,
    String language,
    int sourceVersion,
    int translationRevision,
    int storyVersion,
    String slug,
    String sourceLanguage,
    Article article,
    List<Segment> segments,
    Credit credit,
    Instant publishedAt,
    String by)
    implements Event {

  public ArticlePublished {
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
    return storyId + "/" + storyVersion;
  }
}
