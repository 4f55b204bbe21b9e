package org.dragoman.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * Articles were found to be copies of one another, from whatever sources; none is dropped.
 *
 * @param sourceVersion version of {@code articleId} that was compared
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticlesLinked(
    String articleId, int sourceVersion, List<Link> links, Instant linkedAt) implements Event {

  /**
   * @param similarity 0 to 1, estimated Jaccard similarity of the bodies' word shingles
   */
  public record Link(String articleId, double similarity) {}

  public ArticlesLinked {
    links = links == null ? List.of() : List.copyOf(links);
  }

  @Override
  public String key() {
    return articleId;
  }

  @Override
  public String id() {
    return articleId + "/" + sourceVersion + "/links/" + links.size();
  }
}
