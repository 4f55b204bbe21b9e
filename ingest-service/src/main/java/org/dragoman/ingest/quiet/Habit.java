package org.dragoman.ingest.quiet;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * When a source is wont to send something new. Silence is counted in its waking hours: those hours
 * of the week (UTC, with one before and one after) in which it has ever sent anything lately. So
 * neither nights nor weekends make a source quiet that never worked then. It may be silent for
 * twice as long as the gap that one in twenty of its gaps exceeds, and for three waking hours at
 * least.
 */
public final class Habit {
  /** How far back habits are learned: a weekly must have shown some of its weeks. */
  public static final Duration MEMORY = Duration.ofDays(182);

  /** How many arrivals are looked at. */
  public static final int MOST = 400;

  private static final int FEWEST = 8;
  private static final Duration SHORTEST = Duration.ofDays(3);
  private static final int LEAST_TOLERANCE = 3;
  private static final double USUAL = 0.95;
  private static final int HOURS_OF_WEEK = 168;

  private final BitSet awake;
  private final int tolerance;

  private Habit(BitSet awake, int tolerance) {
    this.awake = awake;
    this.tolerance = tolerance;
  }

  /** Empty while too little is known: fewer than eight hours with arrivals, or three days. */
  public static Optional<Habit> of(Collection<Instant> arrivals) {
    TreeSet<Instant> hours = new TreeSet<>();
    arrivals.forEach(arrival -> hours.add(arrival.truncatedTo(ChronoUnit.HOURS)));
    if (hours.size() < FEWEST
        || Duration.between(hours.first(), hours.last()).compareTo(SHORTEST) < 0) {
      return Optional.empty();
    }
    BitSet awake = new BitSet(HOURS_OF_WEEK);
    for (Instant hour : hours) {
      int slot = slot(hour);
      awake.set((slot + HOURS_OF_WEEK - 1) % HOURS_OF_WEEK);
      awake.set(slot);
      awake.set((slot + 1) % HOURS_OF_WEEK);
    }
    int usual = usual(List.copyOf(hours), awake);
    return Optional.of(new Habit(awake, Math.max(LEAST_TOLERANCE, 2 * usual)));
  }

  private static int usual(List<Instant> hours, BitSet awake) {
    int[] gaps = new int[hours.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = waking(awake, hours.get(i), hours.get(i + 1));
    }
    java.util.Arrays.sort(gaps);
    return gaps[(int) Math.ceil(USUAL * gaps.length) - 1];
  }

  private static int waking(BitSet awake, Instant from, Instant to) {
    int hours = 0;
    for (Instant at = from; at.isBefore(to); at = at.plus(1, ChronoUnit.HOURS)) {
      hours += awake.get(slot(at)) ? 1 : 0;
    }
    return hours;
  }

  private static int slot(Instant hour) {
    ZonedDateTime at = hour.atZone(ZoneOffset.UTC);
    return (at.getDayOfWeek().getValue() - 1) * 24 + at.getHour();
  }

  /** By when something new is due after what came then. */
  public Instant due(Instant last) {
    Instant at = last.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    for (int left = tolerance; left > 0; at = at.plus(1, ChronoUnit.HOURS)) {
      left -= awake.get(slot(at)) ? 1 : 0;
    }
    return at;
  }
}
