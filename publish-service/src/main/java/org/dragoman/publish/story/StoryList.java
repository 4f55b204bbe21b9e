package org.dragoman.publish.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of stories.
 *
 * @param next cursor of the next page; null on the last
 */
public record StoryList(List<Story> stories, @Nullable Cursor next) {
  public StoryList {
    stories = List.copyOf(stories);
  }
}
