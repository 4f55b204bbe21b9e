package org.dragoman.translate.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.segment.SourceSegment;
import org.jspecify.annotations.Nullable;

/**
 * What earlier attempts and the last translation of the article had for sentences that have not
 * changed, whoever made it: an engine is paid once, and an editor is not shown new words for an old
 * sentence. What a person's memory unit says comes before it; what is left open are sentences that
 * had no translation, and those whose glossary terms are no longer the same.
 */
final class FromBefore implements Step {

  private final int accept;

  /**
   * @param accept percent from which the memory's translations stand for themselves
   */
  FromBefore(int accept) {
    this.accept = accept;
  }

  @Override
  public void fill(Draft draft) {
    draft.task().former().reusable().stream()
        .map(earlier -> earlier.in(draft.pair().source()))
        .filter(Earlier::translated)
        .forEach(earlier ->
            each(
                draft,
                earlier,
                this::reusable,
                (open, one) -> {
                  if (earlier.note(one).terms().equals(draft.termsDigest(open))) {
                    draft.translated(open, target(one), earlier.note(one).made(), one.origin());
                  }
                }));
  }

  /**
   * What readers had, for sentences that are due for something better which nobody could make: it
   * says so, and counts as a gap.
   */
  void standIn(Draft draft, String reason) {
    standIn(draft, reason, FromBefore::hasWords);
  }

  /** The same, of what once was good enough to stand for itself. */
  void standInUnlessFuzzy(Draft draft, String reason) {
    standIn(draft, reason, this::accepted);
  }

  private static void standIn(Draft draft, String reason, Predicate<Segment> which) {
    draft.task().former().all().stream()
        .map(earlier -> earlier.in(draft.pair().source()))
        .filter(Earlier::translated)
        .forEach(earlier ->
            each(
                draft,
                earlier,
                which,
                (open, one) ->
                    draft.standsIn(
                        open,
                        target(one),
                        one.origin(),
                        earlier.note(one),
                        StandIn.because(reason))));
  }

  private static void each(
      Draft draft,
      Earlier before,
      Predicate<Segment> which,
      BiConsumer<SourceSegment, Segment> found) {
    Map<String, List<Candidate>> known = bySource(before, which);
    List<SourceSegment> sources = draft.sources();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      places.put(sources.get(i).id(), i);
    }
    for (SourceSegment open : draft.open()) {
      int place = places.getOrDefault(open.id(), 0);
      best(known.getOrDefault(open.html(), List.of()), open, context(sources, place))
          .ifPresent(one -> found.accept(open, one));
    }
  }

  /** A sentence between these two; empty where the article begins or ends. */
  private record Context(String previous, String next) {
    int likeness(Context other) {
      return (previous.equals(other.previous) ? 1 : 0) + (next.equals(other.next) ? 1 : 0);
    }
  }

  private record Candidate(Segment segment, Context context) {}

  private static Map<String, List<Candidate>> bySource(Earlier before, Predicate<Segment> which) {
    List<Segment> segments = before.segments();
    Map<String, List<Candidate>> known = new HashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (which.test(segment)) {
        Context context =
            new Context(
                i == 0 ? "" : segments.get(i - 1).source(),
                i + 1 == segments.size() ? "" : segments.get(i + 1).source());
        known
            .computeIfAbsent(segment.source(), _ -> new ArrayList<>(1))
            .add(new Candidate(segment, context));
      }
    }
    return known;
  }

  private boolean reusable(Segment segment) {
    return accepted(segment) && !StandIn.is(segment);
  }

  /** A similar sentence's translation was the last resort; an engine may do better by now. */
  private boolean accepted(Segment segment) {
    return hasWords(segment)
        && !(segment.origin() instanceof Origin.Memory memory && memory.match() < accept);
  }

  /** What passed through is found again at no cost, and may be due for translation by now. */
  private static boolean hasWords(Segment segment) {
    return segment.target() != null && !(segment.origin() instanceof Origin.Source);
  }

  private static Context context(List<SourceSegment> sources, int place) {
    return new Context(
        place == 0 ? "" : sources.get(place - 1).html(),
        place + 1 == sources.size() ? "" : sources.get(place + 1).html());
  }

  private static Optional<Segment> best(
      List<Candidate> candidates, SourceSegment open, Context context) {
    return candidates.stream()
        .max(
            Comparator.<Candidate>comparingInt(one -> one.context().likeness(context))
                .thenComparing(one -> one.segment().id().equals(open.id())))
        .map(Candidate::segment);
  }

  private static String target(Segment segment) {
    @Nullable String target = segment.target();
    return target == null ? "" : target;
  }
}
