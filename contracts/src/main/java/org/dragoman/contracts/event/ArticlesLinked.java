package org.dragoman.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles were found to be copies of one another, from whatever sources; none is dropped. It is
 * told of each of them. Written to {@code articles.raw} and forwarded on {@code
 * articles.translated} under the same key. It may come before the article is translated or long
 * after it was published.
 *
 * @param sourceVersion version of {@code articleId} that was compared
 * @param links all that stand now, the likest first; none where the last one has gone. They take
 *     the place of those of every earlier fact of this kind
 * @param linkedAt orders these facts about one article
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticlesLinked(
    String articleId, int sourceVersion, List<Link> links, Instant linkedAt) implements Event {

  /**
   * @param similarity 0 to 1, Jaccard similarity of the bodies' word shingles
   * @param overlap 0 to 1, how much of the shorter body stands in the longer: a copy that was only
   *     cut has 1
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Link(String articleId, double similarity, @Nullable Double overlap) {}

  public ArticlesLinked {
    links = links == null ? List.of() : List.copyOf(links);
  }

  @Override
  public String key() {
    return articleId;
  }

  @Override
  public String id() {
    return articleId + "/" + sourceVersion + "/links/" + linkedAt;
  }
}
