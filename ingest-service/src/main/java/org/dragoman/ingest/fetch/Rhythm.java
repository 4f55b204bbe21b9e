package org.dragoman.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often a feed changes.
 *
 * @param since when it was first polled: what it held then says nothing of its rhythm
 * @param changes when polls after the first brought something new, newest first
 */
public record Rhythm(Instant since, List<Instant> changes) {
  private static final int REMEMBERED = 20;

  public Rhythm {
    changes = changes.stream().sorted(Comparator.reverseOrder()).limit(REMEMBERED).toList();
  }

  /** The rhythm with one change more. */
  public Rhythm changed(Instant at) {
    return new Rhythm(since, Stream.concat(Stream.of(at), changes.stream()).toList());
  }

  /**
   * Half the mean time between changes, so that nothing waits long; longer where it has been silent
   * for long, yet not so long that a night's silence costs the morning.
   *
   * @param first where nothing is known
   */
  Duration interval(Instant now, Duration first) {
    if (changes.isEmpty()) {
      return longer(first, Duration.between(since, now).dividedBy(10));
    }
    boolean full = changes.size() == REMEMBERED;
    Instant start = full ? changes.getLast() : since;
    Duration mean = Duration.between(start, now).dividedBy(full ? REMEMBERED - 1L : changes.size());
    Duration silent = Duration.between(changes.getFirst(), now);
    return longer(mean.dividedBy(2), silent.dividedBy(10));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
