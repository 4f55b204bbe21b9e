package org.dragoman.publish.story;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Corrections and retractions that did not arrive where an older version may have. */
@FunctionalInterface
public interface Undelivered {

  /** By the story's id; a story that owes nobody anything is absent. */
  Map<String, List<Owed>> of(Collection<String> storyIds);

  /**
   * A version somebody still has to get; open until they acknowledge it, or a newer one.
   *
   * @param destination its id
   * @param name of the destination, for people
   * @param since when the version was to be brought there
   * @param parked whether it waits for a person
   * @param said the last answer
   */
  record Owed(
      String destination,
      String name,
      int version,
      boolean retraction,
      Instant since,
      boolean parked,
      @Nullable String said) {

    /** As it stands in the story's JSON. */
    public static final String KIND = "undelivered";

    public String id(String storyId) {
      return storyId + "/" + KIND + "/" + destination + "/" + version;
    }

    /** For an editor. */
    public String told() {
      return (retraction ? "The retraction" : "Version " + version)
          + (parked ? " was refused by " : " has not arrived at ")
          + name
          + (said == null ? "" : "; last answer: " + said);
    }
  }
}
