package org.dragoman.publish.desk;

import java.util.List;
import java.util.stream.Stream;
import org.dragoman.publish.story.Browsing;
import org.jspecify.annotations.Nullable;

/** Who there is to look after a story. */
public final class Staff {
  private final List<String> desks;
  private final Browsing browsing;

  /**
   * @param desks of the newsroom, as it is configured
   */
  public Staff(List<String> desks, Browsing browsing) {
    this.desks = List.copyOf(desks);
    this.browsing = browsing;
  }

  public List<String> desks() {
    return desks;
  }

  /** The same, and the one a story has, should it no longer be among them. */
  public List<String> desksWith(@Nullable String desk) {
    return desk == null || desks.contains(desk)
        ? desks
        : Stream.concat(desks.stream(), Stream.of(desk)).toList();
  }

  /** Those who look after a story already; a suggestion, not a limit. */
  public List<String> people() {
    return browsing.choices().assignees();
  }
}
