package org.dragoman.translate.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.segment.InlineHtml;
import org.dragoman.translate.segment.InlineHtml.Wrapping;

/** Finds sentences that have been translated before. */
public final class Memory {

  private final MemoryStore store;

  public Memory(MemoryStore store) {
    this.store = store;
  }

  /**
   * @param sentences inline HTML
   * @return the best match of each sentence that has one
   */
  public Map<String, Match> lookup(LanguagePair pair, Collection<String> sentences) {
    if (sentences.isEmpty()) {
      return Map.of();
    }
    Map<String, List<Unit>> byText =
        store.withTexts(pair, sentences.stream().map(Memory::textHash).distinct().toList()).stream()
            .filter(unit -> suits(unit, pair))
            .collect(Collectors.groupingBy(unit -> textHash(unit.source())));
    Map<String, Match> matches = new HashMap<>();
    for (String sentence : sentences) {
      best(sentence, byText.getOrDefault(textHash(sentence), List.of()), pair)
          .ifPresent(match -> matches.put(sentence, match));
    }
    return matches;
  }

  private static String textHash(String html) {
    return Normalised.hash(Normalised.text(html));
  }

  /** Regions may differ, scripts may not. */
  private static boolean suits(Unit unit, LanguagePair pair) {
    return Languages.same(unit.sourceLanguage(), pair.source())
        && Languages.same(unit.targetLanguage(), pair.target());
  }

  private static Optional<Match> best(String sentence, List<Unit> units, LanguagePair pair) {
    return units.stream()
        .sorted(
            Comparator.comparing((Unit unit) -> !unit.targetLanguage().equals(pair.target()))
                .thenComparing(unit -> !unit.sourceLanguage().equals(pair.source())))
        .map(unit -> match(sentence, unit))
        .max(Comparator.comparingInt(Candidate::rank))
        .map(Candidate::match);
  }

  /** {@code rank} puts equal markup before markup made equal before markup lost. */
  private record Candidate(int rank, Match match) {}

  private static Candidate match(String sentence, Unit unit) {
    if (Normalised.html(sentence).equals(Normalised.html(unit.source()))) {
      return new Candidate(3, match(unit, unit.target(), 100));
    }
    InlineHtml wanted = InlineHtml.parse(sentence);
    Wrapping wrapping = wanted.unwrap();
    String bare = InlineHtml.parse(unit.target()).plain().html();
    return wrapping.core().tags().isEmpty()
        ? new Candidate(2, match(unit, wrapping.before() + bare + wrapping.after(), 100))
        : new Candidate(1, match(unit, bare, 99));
  }

  private static Match match(Unit unit, String target, int percent) {
    return new Match(
        target,
        percent,
        unit.id().toString(),
        unit.creator(),
        unit.changedAt() == null ? unit.createdAt() : unit.changedAt());
  }
}
