package org.dragoman.publish.front.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.dragoman.publish.front.Front;
import org.dragoman.publish.front.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What stands on top of a front page.
 *
 * @param lead id of a story
 * @param pinned ids of stories, from the top down
 * @param left ids of those that were set and have been retracted since
 * @param by who set it; absent where nobody has
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FrontJson(
    String language,
    int revision,
    @Nullable String lead,
    @JsonInclude List<String> pinned,
    List<String> left,
    @Nullable String by,
    @Nullable Instant at) {

  static FrontJson of(Standing standing) {
    Front front = standing.front();
    return new FrontJson(
        standing.kept().language(),
        standing.kept().revision(),
        front.lead(),
        front.pinned(),
        standing.left(),
        standing.kept().by(),
        standing.kept().at());
  }
}
