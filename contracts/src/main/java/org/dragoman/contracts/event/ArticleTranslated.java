package org.dragoman.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.translation.Segment;

/**
 * An article stands in another language, as far as memory and engines could take it.
 *
 * @param language BCP 47, the language translated into
 * @param translationRevision counts the translations into that language, from 1
 * @param original the article as captured
 * @param segments every sentence of the original with its translation and origin
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticleTranslated(
    String articleId,
    int sourceVersion,
    int translationRevision,
    String language,
    Source source,
    Article original,
    List<Segment> segments,
    Instant translatedAt)
    implements Event {

  public ArticleTranslated {
    segments = segments == null ? List.of() : List.copyOf(segments);
  }

  /** What orders this fact among others about the same thing. */
  @JsonIgnore
  public Version version() {
    return new Version(sourceVersion, translationRevision, 0);
  }

  @Override
  public String key() {
    return articleId;
  }

  @Override
  public String id() {
    return articleId + "/" + language + "/" + version();
  }
}
