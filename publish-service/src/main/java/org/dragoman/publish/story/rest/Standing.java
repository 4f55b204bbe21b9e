package org.dragoman.publish.story.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.dragoman.publish.story.Approval;
import org.dragoman.publish.story.Hold;
import org.dragoman.publish.story.Schedule;
import org.dragoman.publish.story.Story;
import org.dragoman.publish.story.Unpublished;
import org.jspecify.annotations.Nullable;

/**
 * What a state has beside its name.
 *
 * @param reason why it was retracted, held or spiked
 * @param held what a held story goes back to, and who held it; without a name the house did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Standing(
    @Nullable Signed approval,
    @Nullable Signed schedule,
    @Nullable Keep held,
    @Nullable String reason,
    @Nullable Instant publishedAt,
    @Nullable Instant correctedAt,
    @Nullable Instant retractedAt) {

  private static final Standing NOTHING = new Standing(null, null, null, null, null, null, null);

  /** Who did it, or whose order it follows; and when, or for when. */
  record Signed(String by, Instant at) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Keep(String from, @Nullable String by, Instant since) {}

  static Standing of(Story story) {
    return switch (story) {
      case Unpublished.Draft _, Unpublished.InReview _ -> NOTHING;
      case Unpublished.Approved approved -> NOTHING.with(approved.approval(), null);
      case Unpublished.Scheduled(var _, Approval approval, Schedule schedule) ->
          NOTHING.with(approval, schedule);
      case Story.Published published ->
          new Standing(
              null, null, null, null, published.publishedAt(), published.correctedAt(), null);
      case Story.Retracted retracted ->
          new Standing(
              null,
              null,
              null,
              retracted.reason(),
              retracted.publishedAt(),
              null,
              retracted.retractedAt());
      case Story.Held(Story.Active from, Hold hold) -> of(from).with(from.state(), hold);
      case Story.Spiked spiked -> new Standing(null, null, null, spiked.reason(), null, null, null);
    };
  }

  private Standing with(Approval given, @Nullable Schedule set) {
    return new Standing(
        new Signed(given.by(), given.at()),
        set == null ? null : new Signed(set.signature(), set.at()),
        held,
        reason,
        publishedAt,
        correctedAt,
        retractedAt);
  }

  private Standing with(String from, Hold hold) {
    return new Standing(
        approval,
        schedule,
        new Keep(from, hold.by(), hold.at()),
        hold.reason(),
        publishedAt,
        correctedAt,
        retractedAt);
  }
}
