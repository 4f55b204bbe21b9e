package org.dragoman.publish.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.translation.Segment;

/**
 * Which sentence of a text was which sentence of its earlier version. Sentences with the same
 * source are held fast in their order; what lies between two of them on either side is paired by
 * likeness; a sentence that only moved is found wherever it went.
 */
public final class Alignment {

  /** What became of the earlier text in one sentence of the new one. */
  public sealed interface Match {

    /** The same source text, maybe elsewhere. */
    record Kept(Segment old) implements Match {}

    /** The source changed it; more than one if sentences became one. */
    record Changed(List<Segment> old) implements Match {
      public Changed {
        old = List.copyOf(old);
      }
    }

    /** It stands where nothing stood before. */
    record Added() implements Match {}
  }

  /** Places in the lists compared. */
  public record Pair(int old, int fresh) {}

  private static final int NONE = -1;

  private final List<Segment> old;
  private final List<Segment> fresh;

  /** Index of the old sentence with the same source, for each new one. */
  private final int[] kept;

  private final boolean[] taken;
  private final Map<Integer, List<Integer>> changed = new HashMap<>();

  private Alignment(List<Segment> old, List<Segment> fresh) {
    this.old = old;
    this.fresh = fresh;
    this.kept = new int[fresh.size()];
    this.taken = new boolean[old.size()];
    Arrays.fill(kept, NONE);
  }

  /** A match for each new sentence, in order. */
  public static List<Match> of(List<Segment> old, List<Segment> fresh) {
    Alignment alignment = new Alignment(old, fresh);
    for (Pair pair :
        CommonOrder.of(
            old.stream().map(Segment::source).toList(),
            fresh.stream().map(Segment::source).toList())) {
      alignment.keep(pair.old(), pair.fresh());
    }
    List<Gap> gaps = alignment.gaps();
    alignment.findMoved();
    gaps.forEach(alignment::pair);
    return alignment.matches();
  }

  private void keep(int o, int f) {
    kept[f] = o;
    taken[o] = true;
  }

  /** Sentences between two that are held fast; both sides in order. */
  private record Gap(List<Integer> old, List<Integer> fresh) {}

  private List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    int o = 0;
    List<Integer> here = new ArrayList<>();
    for (int f = 0; f <= fresh.size(); f++) {
      if (f < fresh.size() && kept[f] == NONE) {
        here.add(f);
        continue;
      }
      int end = f == fresh.size() ? old.size() : kept[f];
      List<Integer> gone = new ArrayList<>();
      for (; o < end; o++) {
        gone.add(o);
      }
      o = end + 1;
      if (!here.isEmpty() && !gone.isEmpty()) {
        gaps.add(new Gap(gone, List.copyOf(here)));
      }
      here.clear();
    }
    return gaps;
  }

  private void findMoved() {
    Map<String, Deque<Integer>> free = new HashMap<>();
    for (int o = 0; o < old.size(); o++) {
      if (!taken[o]) {
        free.computeIfAbsent(old.get(o).source(), _ -> new ArrayDeque<>()).add(o);
      }
    }
    for (int f = 0; f < fresh.size(); f++) {
      Deque<Integer> there = free.get(fresh.get(f).source());
      if (kept[f] == NONE && there != null && !there.isEmpty()) {
        keep(there.removeFirst(), f);
      }
    }
  }

  private void pair(Gap gap) {
    List<Integer> gone = gap.old().stream().filter(o -> !taken[o]).toList();
    List<Integer> come = gap.fresh().stream().filter(f -> kept[f] == NONE).toList();
    if (gone.isEmpty() || come.isEmpty()) {
      return;
    }
    Likeness likeness =
        new Likeness(gone.stream().map(old::get).toList(), come.stream().map(fresh::get).toList());
    for (Pair pair : likeness.pairs()) {
      changed
          .computeIfAbsent(come.get(pair.fresh()), _ -> new ArrayList<>())
          .add(gone.get(pair.old()));
    }
  }

  private List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    for (int f = 0; f < fresh.size(); f++) {
      if (kept[f] != NONE) {
        matches.add(new Match.Kept(old.get(kept[f])));
      } else if (changed.containsKey(f)) {
        matches.add(new Match.Changed(changed.get(f).stream().sorted().map(old::get).toList()));
      } else {
        matches.add(new Match.Added());
      }
    }
    return matches;
  }
}
