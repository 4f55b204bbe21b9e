package org.dragoman.translate.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.memory.Match.Kind;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.dragoman.translate.memory.MemoryStore.Sought;
import org.jspecify.annotations.Nullable;

/** Finds sentences that have been translated before. */
public final class Memory {

  private final MemoryStore store;
  private final MemoryRules rules;
  private final MemoryWatch watch;

  public Memory(MemoryStore store) {
    this(store, MemoryRules.USUAL, MemoryWatch.NOBODY);
  }

  public Memory(MemoryStore store, MemoryRules rules, MemoryWatch watch) {
    this.store = store;
    this.rules = rules;
    this.watch = watch;
  }

  public MemoryRules rules() {
    return rules;
  }

  /**
   * Units of the very text of each sentence: one query for all of them.
   *
   * @param domain of the sentences; null if none is stated
   * @return for each sentence its matches, best first
   */
  public List<List<Match>> exact(
      LanguagePair pair, @Nullable String domain, List<Wanted> sentences) {
    if (sentences.isEmpty()) {
      return List.of();
    }
    long start = System.nanoTime();
    List<String> texts = sentences.stream().map(wanted -> Normalised.text(wanted.html())).toList();
    Map<String, List<Kept>> byText =
        store.withTexts(pair, domain, sought(sentences, texts)).stream()
            .filter(kept -> suits(kept.unit(), pair))
            .collect(Collectors.groupingBy(kept -> Normalised.text(kept.unit().source())));
    List<List<Match>> found = new ArrayList<>();
    for (int at = 0; at < sentences.size(); at++) {
      Wanted wanted = sentences.get(at);
      found.add(
          byText.getOrDefault(texts.get(at), List.of()).stream()
              .map(kept -> exact(wanted, kept, pair, domain))
              .sorted(Ranked.BEST)
              .map(Ranked::match)
              .toList());
    }
    watched(false, found, start);
    return found;
  }

  private static List<Sought> sought(List<Wanted> sentences, List<String> texts) {
    return IntStream.range(0, texts.size())
        .mapToObj(at -> new Sought(Normalised.key(texts.get(at)), sentences.get(at).context()))
        .toList();
  }

  /** Regions may differ, scripts may not. */
  static boolean suits(Unit unit, LanguagePair pair) {
    return Languages.same(unit.sourceLanguage(), pair.source())
        && Languages.same(unit.targetLanguage(), pair.target());
  }

  private Ranked exact(Wanted wanted, Kept kept, LanguagePair pair, @Nullable String domain) {
    boolean context = wanted.context() != null && wanted.context().equals(kept.unit().context());
    return Ranked.of(
        wanted, kept, 100, context ? Kind.CONTEXT : Kind.EXACT, rules.penalties(), pair, domain);
  }

  /**
   * Units of a similar text, never of the same: one query for all sentences.
   *
   * @param domain of the sentences; null if none is stated
   * @param least percent a match must have, 1 to 99
   * @param most matches of one sentence
   * @return for each sentence its matches, best first
   */
  public List<List<Match>> similar(
      LanguagePair pair, @Nullable String domain, List<Wanted> sentences, int least, int most) {
    if (sentences.isEmpty()) {
      return List.of();
    }
    long start = System.nanoTime();
    List<List<Match>> found =
        new Similar(store, rules.penalties(), pair, domain, least, most).to(sentences);
    watched(true, found, start);
    return found;
  }

  private void watched(boolean similar, List<List<Match>> found, long start) {
    watch.looked(similar, found.size(), Duration.ofNanos(System.nanoTime() - start));
    watch.found(found);
  }
}
