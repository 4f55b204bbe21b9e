package org.dragoman.publish.story;

import org.jspecify.annotations.Nullable;

/**
 * Who looks after a story. In an amendment null leaves what is, and an empty string takes it away.
 *
 * @param desk part of the newsroom, e.g. {@code politics}
 */
public record Assignment(@Nullable String assignee, @Nullable String desk) {
  public static final Assignment NONE = new Assignment(null, null);

  Assignment overlaidWith(Assignment other) {
    return new Assignment(over(assignee, other.assignee), over(desk, other.desk));
  }

  private static @Nullable String over(@Nullable String old, @Nullable String fresh) {
    return fresh == null ? old : fresh.isBlank() ? null : fresh.strip();
  }
}
