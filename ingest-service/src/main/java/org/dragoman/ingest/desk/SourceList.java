package org.dragoman.ingest.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The sources that were asked for, those that need somebody first.
 *
 * @param text words sought
 * @param state a {@link Standing.Word#key}, or empty for all
 * @param tabs states that some source is in
 * @param next the next page; 0 if there is none
 */
public record SourceList(
    List<SourceLine> lines, String text, String state, List<Tab> tabs, int total, int next) {
  private static final int PAGE = 100;

  /** The words sought, as they stand in an address. */
  public String query() {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A state with its number of sources. */
  public record Tab(String key, String label, int count) {}

  static SourceList of(List<SourceLine> all, String text, String state, int page) {
    List<SourceLine> found = all.stream().filter(line -> line.holds(text)).toList();
    List<SourceLine> wanted =
        found.stream()
            .filter(line -> state.isEmpty() || line.standing().word().key().equals(state))
            .sorted(
                Comparator.comparing((SourceLine line) -> line.standing().word())
                    .thenComparing(line -> line.source().name(), String.CASE_INSENSITIVE_ORDER))
            .toList();
    int asked = Math.max(0, page);
    int from = (int) Math.min(wanted.size(), (long) asked * PAGE);
    int to = Math.min(wanted.size(), from + PAGE);
    return new SourceList(
        wanted.subList(from, to),
        text,
        state,
        tabs(found),
        wanted.size(),
        to < wanted.size() ? asked + 1 : 0);
  }

  private static List<Tab> tabs(List<SourceLine> found) {
    Map<Standing.Word, Integer> counts = new EnumMap<>(Standing.Word.class);
    found.forEach(line -> counts.merge(line.standing().word(), 1, Integer::sum));
    List<Tab> tabs = new ArrayList<>();
    counts.forEach((word, count) -> tabs.add(new Tab(word.key(), word.label(), count)));
    return tabs;
  }
}
