package org.dragoman.publish.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the newest stories.
 *
 * @param older cursor of the next page; null on the last
 * @param first whether this is where the site begins
 */
public record FrontPage(
    Publisher publisher, List<StoryPage> stories, @Nullable String older, boolean first) {

  public FrontPage {
    stories = List.copyOf(stories);
  }

  public String direction() {
    return Direction.of(publisher.language());
  }

  public Labels labels() {
    return Labels.in(publisher.language());
  }
}
