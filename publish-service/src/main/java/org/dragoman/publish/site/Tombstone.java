package org.dragoman.publish.site;

import org.jspecify.annotations.Nullable;

/**
 * What stands where a story was taken back: that it was here, and why it is not.
 *
 * @param title its last headline
 */
public record Tombstone(
    String language, String title, String reason, Moment published, @Nullable Moment retracted) {

  public String direction() {
    return Direction.of(language);
  }

  public Labels labels() {
    return Labels.in(language);
  }
}
