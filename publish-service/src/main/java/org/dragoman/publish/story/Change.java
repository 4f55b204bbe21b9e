package org.dragoman.publish.story;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What others who look at a story are told of a change.
 *
 * @param segments ids of those whose target or origin changed; of a new story none
 */
public record Change(
    String storyId, int revision, String state, Act act, Instant at, List<String> segments) {

  public Change {
    segments = List.copyOf(segments);
  }

  static Change between(@Nullable Story before, Story after, Act act) {
    return new Change(
        after.dossier().id(),
        after.dossier().revision(),
        after.state(),
        act,
        after.dossier().updatedAt(),
        before == null ? List.of() : changed(before.dossier().copy(), after.dossier().copy()));
  }

  private static List<String> changed(Copy before, Copy after) {
    Map<String, Segment> old = new HashMap<>();
    before.segments().forEach(segment -> old.put(segment.id(), segment));
    return after.segments().stream()
        .filter(segment -> !segment.equals(old.get(segment.id())))
        .map(Segment::id)
        .toList();
  }
}
