package org.dragoman.publish.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Acts that are told as one: what somebody saved while they worked on a text, or a single act.
 *
 * @param lines the newest first
 */
public record Run(List<Line> lines) {

  /** Who stops for longer has stopped. */
  private static final Duration PAUSE = Duration.ofMinutes(30);

  public Run {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("lines: at least one");
    }
  }

  /**
   * @param lines the newest first
   */
  static List<Run> fold(List<Line> lines) {
    List<Run> runs = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    for (Line line : lines) {
      if (!open.isEmpty() && !follows(open.getLast(), line)) {
        runs.add(new Run(open));
        open.clear();
      }
      open.add(line);
    }
    if (!open.isEmpty()) {
      runs.add(new Run(open));
    }
    return runs;
  }

  private static boolean follows(Line later, Line earlier) {
    return later.isSave()
        && earlier.isSave()
        && Objects.equals(later.entry().act().by(), earlier.entry().act().by())
        && Duration.between(earlier.entry().at(), later.entry().at()).compareTo(PAUSE) <= 0;
  }

  public Line newest() {
    return lines.getFirst();
  }

  public Line oldest() {
    return lines.getLast();
  }
}
