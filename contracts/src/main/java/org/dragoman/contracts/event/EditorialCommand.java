package org.dragoman.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An editor's system asks for a move of a story. Its key should be the story's article id, which
 * keeps commands for one story in order.
 *
 * @param id chosen by the sender; the same id is carried out once
 * @param move e.g. {@code publish}
 * @param actor the person in whose name the command is given
 * @param expectedVersion the story version the actor saw; the move is refused if it has changed
 * @param at for {@code schedule}: when
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EditorialCommand(
    // Here the id is the sender's own and part of the data.
    @JsonIgnore(false) String id,
    String storyId,
    String articleId,
    String move,
    String actor,
    @Nullable Integer expectedVersion,
    @Nullable String reason,
    @Nullable String note,
    @Nullable Instant at)
    implements Event {

  @Override
  public String key() {
    return articleId;
  }
}
