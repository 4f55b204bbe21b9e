package org.dragoman.publish.front.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dragoman.publish.front.Turn;
import org.jspecify.annotations.Nullable;

/**
 * A change of a front page.
 *
 * @param changes what it did to which story: {@code led}, {@code pinned}, {@code moved}, {@code
 *     off}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TurnJson(
    int revision,
    @Nullable String by,
    @Nullable Instant at,
    @Nullable String lead,
    List<String> pinned,
    List<Done> changes) {

  /** One of them. */
  record Done(String what, String story) {}

  static TurnJson of(Turn turn) {
    return new TurnJson(
        turn.kept().revision(),
        turn.kept().by(),
        turn.kept().at(),
        turn.kept().front().lead(),
        turn.kept().front().pinned(),
        turn.deeds().stream()
            .map(deed -> new Done(deed.what().name().toLowerCase(Locale.ROOT), deed.story()))
            .toList());
  }
}
