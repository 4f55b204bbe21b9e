package org.dragoman.publish.desk;

import org.dragoman.publish.story.AlsoIn;

/**
 * Another outlet's copy of a story's text, as a line beside it.
 *
 * @param share how much of the text they have in common, in words
 */
public record Twin(
    String id, String path, String outlet, String title, String state, String share) {

  static Twin of(AlsoIn also) {
    return new Twin(
        also.id(),
        "/desk/stories/" + also.id(),
        also.outlet(),
        also.title().isBlank() ? "(no headline)" : also.title(),
        also.state(),
        share(also));
  }

  /** A copy that was cut has the same words and not as many of them. */
  private static String share(AlsoIn also) {
    int same = (int) Math.round(also.similarity() * 100);
    int overlap = also.overlap() == null ? same : (int) Math.round(also.overlap() * 100);
    return overlap - same > 10
        ? "%d %% of the shorter text, %d %% of both".formatted(overlap, same)
        : "%d %% the same".formatted(same);
  }
}
