package org.dragoman.publish.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at which story, as far as they have said so within the last half minute. Somebody may
 * have a story open in several pages: they are there as long as one of them is, in the sentence
 * that they went to last.
 */
public final class Attendance {

  /** Pages say it every ten seconds; two of these may be lost. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private record Place(String storyId, String who) {}

  private record Seen(@Nullable String segment, Instant until) {}

  private final Clock clock;
  // The pages of each, the one whose reader moved last at the end.
  private final Map<Place, Map<String, Seen>> places = new LinkedHashMap<>();

  public Attendance(Clock clock) {
    this.clock = clock;
  }

  /**
   * Takes in what a page says.
   *
   * @return where its reader is now; empty if that is what was known already
   */
  public synchronized Optional<Presence> note(Presence presence) {
    Place place = new Place(presence.storyId(), presence.who());
    Presence before = at(place);
    if (presence.left()) {
      leave(place, page(presence));
    } else {
      stay(places.computeIfAbsent(place, _ -> new LinkedHashMap<>()), presence);
    }
    Presence now = at(place);
    return now.equals(before) ? Optional.empty() : Optional.of(now);
  }

  private void stay(Map<String, Seen> pages, Presence presence) {
    Seen seen = new Seen(presence.segment(), clock.instant().plus(PATIENCE));
    Seen before = pages.get(page(presence));
    if (before != null && !Objects.equals(before.segment(), seen.segment())) {
      pages.remove(page(presence));
    }
    pages.put(page(presence), seen);
  }

  private void leave(Place place, String page) {
    Map<String, Seen> pages = places.get(place);
    if (pages != null && pages.remove(page) != null && pages.isEmpty()) {
      places.remove(place);
    }
  }

  /** Whose pages have said nothing for too long: where they are now, or that they have left. */
  public synchronized List<Presence> expire() {
    Instant now = clock.instant();
    List<Presence> changed = new ArrayList<>();
    for (Place place : Set.copyOf(places.keySet())) {
      Presence before = at(place);
      Set<String> over = new LinkedHashSet<>();
      places
          .getOrDefault(place, Map.of())
          .forEach((page, seen) -> {
            if (!now.isBefore(seen.until())) {
              over.add(page);
            }
          });
      over.forEach(page -> leave(place, page));
      Presence after = at(place);
      if (!after.equals(before)) {
        changed.add(after);
      }
    }
    return changed;
  }

  public synchronized List<Presence> at(String storyId) {
    return places.keySet().stream()
        .filter(place -> place.storyId().equals(storyId))
        .map(this::at)
        .toList();
  }

  private Presence at(Place place) {
    Map<String, Seen> pages = places.get(place);
    if (pages == null) {
      return new Presence(place.storyId(), place.who(), null, true);
    }
    String segment =
        pages.values().stream()
            .map(Seen::segment)
            .filter(Objects::nonNull)
            .reduce((_, later) -> later)
            .orElse(null);
    return new Presence(place.storyId(), place.who(), segment, false);
  }

  /** A page of an older release says nothing of itself. */
  private static String page(Presence presence) {
    String page = presence.page();
    return page == null ? "" : page;
  }
}
