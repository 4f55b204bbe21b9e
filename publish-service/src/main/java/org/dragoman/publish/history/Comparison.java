package org.dragoman.publish.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.story.Alignment;
import org.dragoman.publish.story.Alignment.Match;
import org.dragoman.publish.story.Alignment.Pair;
import org.dragoman.publish.story.CommonOrder;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two texts.
 *
 * @param facts those that differ
 * @param sentences those that differ, in the new text's order; one that is gone stands behind the
 *     one it followed
 * @param unchanged sentences that stand as they stood
 */
public record Comparison(List<Fact> facts, List<Sentence> sentences, int unchanged) {

  public Comparison {
    facts = List.copyOf(facts);
    sentences = List.copyOf(sentences);
  }

  /**
   * Something around the sentences.
   *
   * @param pieces of plain text
   */
  public record Fact(String name, List<Piece> pieces) {}

  /** What became of a sentence. */
  public enum Fate {
    CHANGED,
    ADDED,
    REMOVED,
    /** It reads the same elsewhere, or comes from somebody else. */
    STANDS
  }

  /**
   * A sentence of either text.
   *
   * @param address where it stands in the source, of the new text if it stands there
   * @param was what it was; empty if it is new, more than one if sentences became one
   * @param is null if it is gone
   * @param moved whether it stands elsewhere among those that stayed
   * @param pieces of inline HTML
   */
  public record Sentence(
      String address,
      Fate fate,
      boolean moved,
      List<Segment> was,
      @Nullable Segment is,
      List<Piece> pieces) {}

  public boolean isEmpty() {
    return facts.isEmpty() && sentences.isEmpty();
  }

  public static Comparison between(Text old, Text fresh) {
    return new Comparing(old, fresh).comparison();
  }

  /** The earlier sentences of a match. */
  static List<Segment> olds(Match match) {
    return switch (match) {
      case Match.Kept(Segment old) -> List.of(old);
      case Match.Changed(List<Segment> old) -> old;
      case Match.Added _ -> List.of();
    };
  }

  /** What readers get of a sentence, as inline HTML. */
  static String words(Segment segment) {
    return segment.target() == null ? segment.source() : segment.target();
  }

  static String words(List<Segment> segments) {
    return segments.stream().map(Comparison::words).collect(Collectors.joining(" "));
  }

  private static final class Comparing {
    private final Text old;
    private final Text fresh;
    private final List<Match> matches;
    private final Map<Segment, Integer> places = new IdentityHashMap<>();
    private int unchanged;

    private Comparing(Text old, Text fresh) {
      this.old = old;
      this.fresh = fresh;
      this.matches = Alignment.of(old.sentences(), fresh.sentences());
      for (int o = 0; o < old.sentences().size(); o++) {
        places.put(old.sentences().get(o), o);
      }
    }

    private Comparison comparison() {
      return new Comparison(facts(), sentences(), unchanged);
    }

    private List<Fact> facts() {
      Set<String> names = new LinkedHashSet<>(fresh.facts().keySet());
      names.addAll(old.facts().keySet());
      return names.stream()
          .filter(name -> !fact(old, name).equals(fact(fresh, name)))
          .map(name -> new Fact(name, WordDiff.of(fact(old, name), fact(fresh, name))))
          .toList();
    }

    private static String fact(Text text, String name) {
      return text.facts().getOrDefault(name, "");
    }

    private List<Sentence> sentences() {
      Set<Integer> moved = moved();
      Map<Integer, List<Sentence>> gone = gone();
      List<Sentence> found = new ArrayList<>(gone.getOrDefault(-1, List.of()));
      for (int f = 0; f < matches.size(); f++) {
        List<Segment> was = olds(matches.get(f));
        Sentence sentence = sentence(f, was, moved.contains(f));
        if (sentence.fate() == Fate.STANDS && !sentence.moved() && sameHand(sentence)) {
          unchanged++;
        } else {
          found.add(sentence);
        }
        was.forEach(segment -> found.addAll(gone.getOrDefault(places.get(segment), List.of())));
      }
      return found;
    }

    private Sentence sentence(int f, List<Segment> was, boolean moved) {
      Segment is = fresh.sentences().get(f);
      List<Piece> pieces = WordDiff.ofInline(words(was), words(is));
      Fate fate =
          was.isEmpty() ? Fate.ADDED : words(was).equals(words(is)) ? Fate.STANDS : Fate.CHANGED;
      return new Sentence(fresh.addresses().get(f), fate, moved, was, is, pieces);
    }

    private static boolean sameHand(Sentence sentence) {
      Segment is = sentence.is();
      return is != null
          && sentence.was().stream()
              .allMatch(was ->
                  was.origin().equals(is.origin())
                      && Objects.equals(was.reviewed(), is.reviewed()));
    }

    /** Places of sentences that stayed, but not in the order of the others. */
    private Set<Integer> moved() {
      List<Integer> stayed = new ArrayList<>();
      List<String> order = new ArrayList<>();
      for (int f = 0; f < matches.size(); f++) {
        if (matches.get(f) instanceof Match.Kept(Segment was)) {
          stayed.add(f);
          order.add(String.valueOf(places.get(was)));
        }
      }
      List<String> sorted =
          order.stream().map(Integer::valueOf).sorted().map(String::valueOf).toList();
      Set<Integer> still =
          CommonOrder.of(sorted, order).stream().map(Pair::fresh).collect(Collectors.toSet());
      Set<Integer> moved = new HashSet<>();
      for (int i = 0; i < stayed.size(); i++) {
        if (!still.contains(i)) {
          moved.add(stayed.get(i));
        }
      }
      return moved;
    }

    /**
     * Sentences that are gone, by the place of the last one before them that is not; -1 if none.
     */
    private Map<Integer, List<Sentence>> gone() {
      Set<Integer> known =
          matches.stream()
              .flatMap(match -> olds(match).stream())
              .map(places::get)
              .collect(Collectors.toSet());
      Map<Integer, List<Sentence>> gone = new TreeMap<>();
      int last = -1;
      for (int o = 0; o < old.sentences().size(); o++) {
        if (known.contains(o)) {
          last = o;
          continue;
        }
        Segment was = old.sentences().get(o);
        List<Piece> pieces = WordDiff.ofInline(words(was), "");
        gone.computeIfAbsent(last, _ -> new ArrayList<>())
            .add(
                new Sentence(
                    old.addresses().get(o), Fate.REMOVED, false, List.of(was), null, pieces));
      }
      return gone;
    }
  }
}
