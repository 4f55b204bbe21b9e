package org.dragoman.publish.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Published stories that have something in common, the newest first.
 *
 * @param kind key of the label that says what they have in common
 * @param heading what that is
 * @param home path of the first page
 * @param older path of the next page; null on the last
 * @param first whether this is the first page
 * @param feeds path that its feeds stand under; null where it has none
 */
public record ListPage(
    Publisher publisher,
    String kind,
    String heading,
    List<StoryPage> stories,
    String home,
    @Nullable String older,
    boolean first,
    @Nullable String feeds) {

  public ListPage {
    stories = List.copyOf(stories);
  }

  public String language() {
    return publisher.language();
  }

  public Labels labels() {
    return Labels.in(language());
  }

  public String direction() {
    return Direction.of(language());
  }
}
