package org.dragoman.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.dragoman.contracts.article.Source;

/**
 * Nothing new has come from a source for longer than is its own habit.
 *
 * @param lastHeardAt when its newest article came
 * @param expectedBy by when the next one was due, its nights and weekends allowed for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SourceQuiet(
    Source source, Instant lastHeardAt, Instant expectedBy, Instant reportedAt) implements Event {

  @Override
  public String key() {
    return source.id();
  }

  @Override
  public String id() {
    return source.id() + "/quiet/" + lastHeardAt;
  }
}
