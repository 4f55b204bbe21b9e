package org.dragoman.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/**
 * An editor published a corrected version of a published story.
 *
 * @param storyVersion counts the published versions, from 1
 * @param slug last part of the page's path
 * @param sourceLanguage BCP 47
 * @param article the story in its own language, as readers get it
 * @param segments where each of its sentences comes from
 * @param by the editor, as named by their account or key
 * @param note what was corrected, for readers
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticleCorrected(
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
    Instant correctedAt,
    @Nullable String note,
    String by)
    implements Event {

  public ArticleCorrected {
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
