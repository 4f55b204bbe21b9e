package org.dragoman.publish.story;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.story.Alignment.Pair;

/**
 * Pairs sentences that were replaced with those that replaced them: in order, and so that paired
 * sentences are as like as can be over all. Likeness is Dice's coefficient over pairs of letters,
 * which needs no words and so serves every script. Headlines, keywords and the like are paired
 * among themselves only.
 */
final class Likeness {

  /** Sentences on both sides beyond which order alone decides. */
  private static final int MOST = 40_000;

  /** Little beside any likeness, and enough to pair what has nothing likelier. */
  private static final double PAIRED = 0.1;

  private static final double SAME_PLACE = 0.3;

  /** A sentence that holds so much of another, or is held by it, was made of it. */
  private static final double MADE_OF = 0.7;

  private final List<Text> old;
  private final List<Text> fresh;

  private record Text(String address, String kind, Map<Integer, Integer> letters, int size) {

    static Text of(Segment segment) {
      String text =
          PlainText.fromInline(segment.source())
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
      Map<Integer, Integer> letters = new HashMap<>();
      for (int i = 0; i + 1 < text.length(); i++) {
        letters.merge(text.charAt(i) << 16 | text.charAt(i + 1), 1, Integer::sum);
      }
      return new Text(segment.address(), kind(segment), letters, Math.max(0, text.length() - 1));
    }

    private static String kind(Segment segment) {
      return segment.block() != null ? "body" : segment.address().replaceAll("\\d+", "");
    }

    int common(Text other) {
      int common = 0;
      for (Map.Entry<Integer, Integer> pair : letters.entrySet()) {
        common += Math.min(pair.getValue(), other.letters.getOrDefault(pair.getKey(), 0));
      }
      return common;
    }

    double score(Text other) {
      double alike = size + other.size == 0 ? 1 : 2.0 * common(other) / (size + other.size);
      return PAIRED + alike + (address.equals(other.address) ? SAME_PLACE : 0);
    }

    boolean holds(Text other) {
      return kind.equals(other.kind) && other.size > 0 && common(other) >= MADE_OF * other.size;
    }
  }

  Likeness(List<Segment> old, List<Segment> fresh) {
    this.old = old.stream().map(Text::of).toList();
    this.fresh = fresh.stream().map(Text::of).toList();
  }

  /** Sentences split or joined stand in more than one pair. */
  List<Pair> pairs() {
    if ((long) old.size() * fresh.size() > MOST) {
      return inOrder();
    }
    List<Pair> pairs = likest();
    pairs.addAll(leftOver(pairs));
    return pairs;
  }

  private List<Pair> inOrder() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < Math.min(old.size(), fresh.size()); i++) {
      if (old.get(i).kind().equals(fresh.get(i).kind())) {
        pairs.add(new Pair(i, i));
      }
    }
    return pairs;
  }

  private List<Pair> likest() {
    double[][] score = new double[old.size()][fresh.size()];
    double[][] best = new double[old.size() + 1][fresh.size() + 1];
    for (int o = old.size() - 1; o >= 0; o--) {
      for (int f = fresh.size() - 1; f >= 0; f--) {
        boolean comparable = old.get(o).kind().equals(fresh.get(f).kind());
        score[o][f] = comparable ? old.get(o).score(fresh.get(f)) : 0;
        best[o][f] =
            Math.max(score[o][f] + best[o + 1][f + 1], Math.max(best[o + 1][f], best[o][f + 1]));
      }
    }
    List<Pair> pairs = new ArrayList<>();
    int o = 0;
    int f = 0;
    while (o < old.size() && f < fresh.size()) {
      if (score[o][f] > 0 && best[o][f] <= score[o][f] + best[o + 1][f + 1]) {
        pairs.add(new Pair(o++, f++));
      } else if (best[o + 1][f] >= best[o][f + 1]) {
        o++;
      } else {
        f++;
      }
    }
    return pairs;
  }

  /** Halves of a sentence that was split, and sentences that became one. */
  private List<Pair> leftOver(List<Pair> pairs) {
    BitSet oldPaired = new BitSet();
    BitSet freshPaired = new BitSet();
    for (Pair pair : pairs) {
      oldPaired.set(pair.old());
      freshPaired.set(pair.fresh());
    }
    List<Pair> more = new ArrayList<>();
    for (int f = 0; f < fresh.size(); f++) {
      for (int o = 0; o < old.size(); o++) {
        boolean split = oldPaired.get(o) && !freshPaired.get(f);
        boolean joined = !oldPaired.get(o) && freshPaired.get(f);
        if ((split && old.get(o).holds(fresh.get(f)))
            || (joined && fresh.get(f).holds(old.get(o)))) {
          more.add(new Pair(o, f));
        }
      }
    }
    return more;
  }
}
