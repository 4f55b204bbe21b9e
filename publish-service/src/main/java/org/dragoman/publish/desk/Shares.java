package org.dragoman.publish.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How much of a story comes from where, in per cent of what had to be translated. */
public record Shares(List<Share> parts) {

  /**
   * @param kind as origins are called in JSON
   * @param start where its stretch of a bar of 100 begins
   */
  public record Share(String kind, int percent, int count, int start) {}

  /** The order of the bar, from what is surest. */
  private static final List<String> KINDS = List.of("human", "memory", "machine", "untranslated");

  /**
   * @param origins how many sentences come from where
   */
  static Shares of(Map<String, Integer> origins) {
    int all = origins.values().stream().mapToInt(Integer::intValue).sum();
    List<Share> parts = new ArrayList<>();
    int start = 0;
    for (String kind : KINDS) {
      int count = origins.getOrDefault(kind, 0);
      if (count > 0) {
        int percent = Math.round(100f * count / all);
        parts.add(new Share(kind, percent, count, start));
        start += percent;
      }
    }
    return new Shares(List.copyOf(parts));
  }

  /** For those who cannot see a bar. */
  public String text() {
    if (parts.isEmpty()) {
      return "nothing to translate";
    }
    return String.join(
        ", ", parts.stream().map(share -> share.percent() + " % " + share.kind()).toList());
  }
}
