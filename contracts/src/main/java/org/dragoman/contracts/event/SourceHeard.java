package org.dragoman.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.dragoman.contracts.article.Source;

/**
 * A source that was reported quiet has sent something new.
 *
 * @param quietSince when its newest article before had come
 * @param heardAt when the new one came
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SourceHeard(Source source, Instant quietSince, Instant heardAt) implements Event {

  @Override
  public String key() {
    return source.id();
  }

  @Override
  public String id() {
    return source.id() + "/heard/" + heardAt;
  }
}
