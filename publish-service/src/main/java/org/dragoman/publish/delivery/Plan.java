package org.dragoman.publish.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dragoman.publish.channel.Destination.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What one version means for one destination.
 *
 * @param state of the row it gets; null if it gets none
 * @param overtaken rows of older versions that are never to be sent (again)
 */
record Plan(@Nullable State state, List<Delivery> overtaken) {
  static final Plan NOTHING = new Plan(null, List.of());

  Plan {
    overtaken = List.copyOf(overtaken);
  }

  /**
   * @param line every row of the story and the destination
   */
  static Plan of(Release release, Place place, List<Delivery> line, Instant now) {
    if (line.stream().anyMatch(row -> row.version() == release.version())) {
      return NOTHING;
    }
    boolean knowsStory = line.stream().anyMatch(Delivery::mayHaveArrived);
    boolean goes = knowsStory || (!place.closed() && asksFor(release, place));
    Optional<Delivery> newest = newest(line);
    if (newest.isPresent() && newest.get().version() > release.version()) {
      // It comes late, from a replay: the order of versions is that of the story, not of the log.
      return goes ? new Plan(new State.Overtaken(now, newest.get().version()), List.of()) : NOTHING;
    }
    if (place.closed()) {
      // Nobody sends it: what it says is that they hold something older, and were not told.
      return goes ? new Plan(new State.Closed(now), List.of()) : NOTHING;
    }
    List<Delivery> overtaken =
        line.stream()
            .filter(Delivery::waits)
            .filter(row -> !goes || overtakes(release, row, place.destination().policy()))
            .toList();
    return new Plan(goes ? new State.Due(now) : null, overtaken);
  }

  /** A story that was taken back before a destination had anything of it is no news there. */
  private static boolean asksFor(Release release, Place place) {
    return switch (release) {
      case Release.Text text ->
          !text.at().isBefore(place.since()) && Wants.matches(place.destination().filter(), text);
      case Release.Retraction _ -> false;
    };
  }

  /** Nobody is to be sent what was taken back meanwhile, whatever they asked for. */
  private static boolean overtakes(Release release, Delivery row, Policy policy) {
    return release instanceof Release.Retraction
        || policy == Policy.LATEST
        || row.state() instanceof State.Parked;
  }

  static Optional<Delivery> newest(List<Delivery> line) {
    return line.stream().max(Comparator.comparingInt(Delivery::version));
  }
}
