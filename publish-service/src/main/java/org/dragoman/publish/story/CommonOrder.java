package org.dragoman.publish.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.publish.story.Alignment.Pair;

/**
 * What two lists have in common in the same order. Short lists are compared in full (a longest
 * common subsequence); in long ones, what stands exactly once in each is held fast first (patience
 * diff), so that a newspaper's longest page costs little more than its length.
 */
public final class CommonOrder {

  /** Cells of the table that is filled in full: 4 MB. */
  private static final long IN_FULL = 1_000_000;

  private final List<String> old;
  private final List<String> fresh;
  private final List<Pair> pairs = new ArrayList<>();

  private CommonOrder(List<String> old, List<String> fresh) {
    this.old = old;
    this.fresh = fresh;
  }

  /** Pairs of equal entries, both sides rising. */
  public static List<Pair> of(List<String> old, List<String> fresh) {
    CommonOrder order = new CommonOrder(old, fresh);
    order.compare(0, old.size(), 0, fresh.size());
    return order.pairs;
  }

  private void compare(int oldFrom, int oldTo, int freshFrom, int freshTo) {
    int o = oldFrom;
    int f = freshFrom;
    while (o < oldTo && f < freshTo && old.get(o).equals(fresh.get(f))) {
      pairs.add(new Pair(o++, f++));
    }
    int oEnd = oldTo;
    int fEnd = freshTo;
    while (oEnd > o && fEnd > f && old.get(oEnd - 1).equals(fresh.get(fEnd - 1))) {
      oEnd--;
      fEnd--;
    }
    if (o < oEnd && f < fEnd) {
      if ((long) (oEnd - o) * (fEnd - f) <= IN_FULL) {
        inFull(o, oEnd, f, fEnd);
      } else {
        betweenAnchors(o, oEnd, f, fEnd);
      }
    }
    for (; oEnd < oldTo; oEnd++, fEnd++) {
      pairs.add(new Pair(oEnd, fEnd));
    }
  }

  private void inFull(int oldFrom, int oldTo, int freshFrom, int freshTo) {
    int width = freshTo - freshFrom + 1;
    int[] longest = new int[(oldTo - oldFrom + 1) * width];
    for (int o = oldTo - oldFrom - 1; o >= 0; o--) {
      for (int f = width - 2; f >= 0; f--) {
        longest[o * width + f] =
            old.get(oldFrom + o).equals(fresh.get(freshFrom + f))
                ? longest[(o + 1) * width + f + 1] + 1
                : Math.max(longest[(o + 1) * width + f], longest[o * width + f + 1]);
      }
    }
    int o = 0;
    int f = 0;
    while (o < oldTo - oldFrom && f < width - 1) {
      if (old.get(oldFrom + o).equals(fresh.get(freshFrom + f))) {
        pairs.add(new Pair(oldFrom + o++, freshFrom + f++));
      } else if (longest[(o + 1) * width + f] >= longest[o * width + f + 1]) {
        o++;
      } else {
        f++;
      }
    }
  }

  private void betweenAnchors(int oldFrom, int oldTo, int freshFrom, int freshTo) {
    List<Pair> anchors = rising(once(oldFrom, oldTo, freshFrom, freshTo));
    if (anchors.isEmpty()) {
      return;
    }
    int o = oldFrom;
    int f = freshFrom;
    for (Pair anchor : anchors) {
      compare(o, anchor.old(), f, anchor.fresh());
      pairs.add(anchor);
      o = anchor.old() + 1;
      f = anchor.fresh() + 1;
    }
    compare(o, oldTo, f, freshTo);
  }

  /** What stands once on each side, in the order of the new one. */
  private List<Pair> once(int oldFrom, int oldTo, int freshFrom, int freshTo) {
    Map<String, Integer> there = single(old, oldFrom, oldTo);
    Map<String, Integer> here = single(fresh, freshFrom, freshTo);
    List<Pair> found = new ArrayList<>();
    for (int f = freshFrom; f < freshTo; f++) {
      Integer o = there.getOrDefault(fresh.get(f), -1);
      if (o >= 0 && here.getOrDefault(fresh.get(f), -1) == f) {
        found.add(new Pair(o, f));
      }
    }
    return found;
  }

  private static Map<String, Integer> single(List<String> texts, int from, int to) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = from; i < to; i++) {
      places.merge(texts.get(i), i, (_, _) -> -1);
    }
    return places;
  }

  /** The longest rising run of old places among pairs in the order of the new ones. */
  private static List<Pair> rising(List<Pair> found) {
    int[] tails = new int[found.size()];
    int[] before = new int[found.size()];
    int length = 0;
    for (int i = 0; i < found.size(); i++) {
      int old = found.get(i).old();
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (found.get(tails[middle]).old() < old) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    Pair[] run = new Pair[length];
    for (int at = length == 0 ? -1 : tails[length - 1], i = length - 1; i >= 0; i--) {
      run[i] = found.get(at);
      at = before[at];
    }
    return Arrays.asList(run);
  }
}
