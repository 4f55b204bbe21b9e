package org.dragoman.publish.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who looks at which story, as far as they have said so within the last half minute. */
public final class Attendance {

  /** Pages say it every ten seconds; two of these may be lost. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private record Place(String storyId, String who) {}

  private record Seen(Presence presence, Instant until) {}

  private final Clock clock;
  private final Map<Place, Seen> places = new LinkedHashMap<>();

  public Attendance(Clock clock) {
    this.clock = clock;
  }

  /** Takes it in; false if it is what was known already. */
  public synchronized boolean note(Presence presence) {
    Place place = new Place(presence.storyId(), presence.who());
    if (presence.left()) {
      return places.remove(place) != null;
    }
    Seen before = places.put(place, new Seen(presence, clock.instant().plus(PATIENCE)));
    return before == null || !before.presence().equals(presence);
  }

  /** Those who have said nothing for too long, as having left. */
  public synchronized List<Presence> expire() {
    Instant now = clock.instant();
    List<Presence> gone = new ArrayList<>();
    places
        .values()
        .removeIf(seen -> {
          boolean over = !now.isBefore(seen.until());
          if (over) {
            gone.add(seen.presence().gone());
          }
          return over;
        });
    return gone;
  }

  public synchronized List<Presence> at(String storyId) {
    return places.values().stream()
        .map(Seen::presence)
        .filter(presence -> presence.storyId().equals(storyId))
        .toList();
  }
}
