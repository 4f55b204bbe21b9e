package org.dragoman.publish.live;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks at a story.
 *
 * @param who the account
 * @param segment id of the sentence they are in; null while in none
 * @param left they look no more
 */
public record Presence(String storyId, String who, @Nullable String segment, boolean left) {
  private static final int LONGEST = 400;

  public Presence {
    Objects.requireNonNull(who, "who");
    segment = segment == null || segment.isBlank() ? null : segment;
    if (storyId.length() > LONGEST || (segment != null && segment.length() > LONGEST)) {
      throw new IllegalArgumentException("no id of ours is as long as that");
    }
  }

  Presence gone() {
    return new Presence(storyId, who, null, true);
  }
}
