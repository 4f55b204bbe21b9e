package org.dragoman.publish.story;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Something the source did that somebody has to answer; open until an editor does.
 *
 * @param segments ids of the sentences it touches, in the working copy
 */
public record Obligation(String id, Kind kind, Instant since, List<String> segments) {

  /** What the source did. */
  public enum Kind {
    SOURCE_CORRECTED,
    SOURCE_WITHDRAWN;

    /** As it stands in the story's JSON, e.g. {@code source-corrected}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Obligation {
    segments = List.copyOf(segments);
  }

  static Obligation corrected(String storyId, int sourceVersion, Instant at, List<String> touched) {
    return new Obligation(
        storyId + "/corrected/" + sourceVersion, Kind.SOURCE_CORRECTED, at, touched);
  }

  static Obligation withdrawn(String storyId, int sourceVersion, Instant at) {
    return new Obligation(
        storyId + "/withdrawn/" + sourceVersion, Kind.SOURCE_WITHDRAWN, at, List.of());
  }
}
