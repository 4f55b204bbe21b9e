package org.dragoman.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A run of numbered lines. Between two numbers may stand a line or two that still belong to the
 * item above ("1 – Title", then its text); more than that, and the numbers are crossheads of
 * sections.
 *
 * @param end index after its last unit
 * @param next the number that would continue it
 */
record NumberedList(Block.ListBlock block, int end, int next) {
  private static final int LONGEST_ITEM = 3;

  /**
   * The list that begins at an index, or null.
   *
   * @param first number it has to begin with
   */
  static @Nullable NumberedList at(List<Unit> units, int start, int first) {
    Marker marker = Marker.of(units.get(start).text());
    if (marker == null || marker.number() != first) {
      return null;
    }
    List<Integer> starts = starts(units, start, first);
    boolean bare = marker.rest().isEmpty();
    boolean begun = first > 1;
    if (starts.size() < (bare ? 3 : begun ? 1 : 2)) {
      return null;
    }
    int end = end(units, starts);
    List<String> items = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      items.add(
          item(units.subList(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : end)));
    }
    return new NumberedList(new Block.ListBlock(true, items), end, first + starts.size());
  }

  /** Where its items begin: ascending numbers, each close to the one before. */
  private static List<Integer> starts(List<Unit> units, int start, int first) {
    List<Integer> starts = new ArrayList<>(List.of(start));
    for (int i = start + 1; i < units.size() && i - starts.getLast() <= LONGEST_ITEM; i++) {
      Marker marker = Marker.of(units.get(i).text());
      if (marker != null && marker.number() == first + starts.size()) {
        if (isBroken(units, starts, i)) {
          break;
        }
        starts.add(i);
      }
    }
    return starts;
  }

  /** A crosshead after items that had no lines of their own parts two halves of a list. */
  private static boolean isBroken(List<Unit> units, List<Integer> starts, int next) {
    boolean dense = starts.size() > 1 && starts.getLast() - starts.getFirst() == starts.size() - 1;
    return dense && units.subList(starts.getLast() + 1, next).stream().anyMatch(Unit::isCrosshead);
  }

  /** The last item has as many lines as all the others, where they agree; else it has one. */
  private static int end(List<Unit> units, List<Integer> starts) {
    int last = starts.getLast();
    int size = starts.size() < 2 ? 1 : starts.get(1) - starts.get(0);
    for (int i = 1; i + 1 < starts.size(); i++) {
      size = starts.get(i + 1) - starts.get(i) == size ? size : 1;
    }
    int end = Math.min(units.size(), last + size);
    for (int i = last + 1; i < end; i++) {
      if (Marker.of(units.get(i).text()) != null || i > last + 1 && units.get(i).isCrosshead()) {
        return i;
      }
    }
    return end;
  }

  private static String item(List<Unit> units) {
    List<String> lines = new ArrayList<>();
    Marker marker = Marker.of(units.getFirst().text());
    String first = marker == null ? units.getFirst().text() : marker.rest();
    if (!first.isEmpty()) {
      lines.add(PlainText.toInline(first));
    }
    units.stream().skip(1).forEach(unit -> lines.add(PlainText.toInline(unit.text())));
    return String.join("<br>", lines);
  }
}
