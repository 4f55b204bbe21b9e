package org.dragoman.publish.live;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks at a story.
 *
 * @param who the account
 * @param segment id of the sentence they are in; null while in none
 * @param left they look no more
 * @param page which of their pages says so; null of the person, whatever pages they have open
 */
public record Presence(
    String storyId, String who, @Nullable String segment, boolean left, @Nullable String page) {
  private static final int LONGEST = 400;

  public Presence {
    Objects.requireNonNull(who, "who");
    segment = segment == null || segment.isBlank() ? null : segment;
    page = page == null || page.isBlank() ? null : page;
    if (storyId.length() > LONGEST || longer(segment) || longer(page)) {
      throw new IllegalArgumentException("no id of ours is as long as that");
    }
  }

  private static boolean longer(@Nullable String id) {
    return id != null && id.length() > LONGEST;
  }

  /** Of the person. */
  Presence(String storyId, String who, @Nullable String segment, boolean left) {
    this(storyId, who, segment, left, null);
  }
}
