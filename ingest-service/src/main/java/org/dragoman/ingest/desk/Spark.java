package org.dragoman.ingest.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * New articles of each day as a small picture, and in words for those who do not see it.
 *
 * @param bars one for each day, the oldest first
 * @param text e.g. "31 new articles in 14 days, 3 of them today"
 */
public record Spark(List<Bar> bars, int total, String text) {
  /** Height of the picture, in its own units. */
  static final int HEIGHT = 20;

  private static final int WIDTH = 6;

  /** A day's bar; {@code y} counts downwards, as SVG does. */
  public record Bar(int x, int y, int height) {}

  public Spark {
    bars = List.copyOf(bars);
  }

  /**
   * @param days new articles of each day, the oldest first; the last is today
   */
  static Spark of(List<Integer> days) {
    int most = Math.max(1, days.stream().mapToInt(Integer::intValue).max().orElse(0));
    int total = days.stream().mapToInt(Integer::intValue).sum();
    List<Bar> bars = new ArrayList<>();
    for (int day = 0; day < days.size(); day++) {
      int height = days.get(day) == 0 ? 0 : Math.max(2, days.get(day) * HEIGHT / most);
      bars.add(new Bar(day * WIDTH, HEIGHT - height, height));
    }
    return new Spark(bars, total, words(days, total));
  }

  public int width() {
    return Math.max(1, bars.size() * WIDTH - 1);
  }

  private static String words(List<Integer> days, int total) {
    if (total == 0) {
      return "no new article in %d days".formatted(days.size());
    }
    return "%d new %s in %d days, %d of them today"
        .formatted(total, total == 1 ? "article" : "articles", days.size(), days.getLast());
  }
}
