package org.dragoman.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an {@link EditorialCommand}.
 *
 * @param problem why it was refused, in a sentence
 * @param state the story's state afterwards, if there is such a story
 * @param moves what it offers then
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EditorialOutcome(
    String commandId,
    String storyId,
    String articleId,
    String move,
    Result result,
    @Nullable String problem,
    @Nullable String state,
    @Nullable Integer storyVersion,
    @Nullable List<String> moves,
    Instant at)
    implements Event {

  /** Carried out, or not. */
  public enum Result {
    @JsonProperty("done")
    DONE,
    @JsonProperty("refused")
    REFUSED
  }

  @Override
  public String key() {
    return articleId;
  }

  @Override
  public String id() {
    return commandId + "/" + storyId + "/" + move;
  }
}
