package org.dragoman.publish.site;

import java.util.List;

/**
 * A list of pages of one kind: the outlets, the keywords, the months.
 *
 * @param kind key of its label
 * @param path of the page
 */
public record RegisterPage(Publisher publisher, String kind, String path, List<Line> lines) {

  public RegisterPage {
    lines = List.copyOf(lines);
  }

  /**
   * @param stories how many; 0 where that is not said
   */
  public record Line(String text, String path, long stories) {}

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
