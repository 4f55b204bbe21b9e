package org.dragoman.translate.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.Match.Kind;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.dragoman.translate.memory.Sieve.Candidate;
import org.dragoman.translate.memory.Tokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * Fuzzy matches: the sieve names candidates, their stored words rank them, and the best are read
 * and compared word by word.
 */
final class Similar {

  /** Read for each match wanted: markup, penalties and word forms may change their order. */
  private static final int SPARE = 4;

  private final MemoryStore store;
  private final Penalties penalties;
  private final LanguagePair pair;
  private final @Nullable String domain;
  private final int least;
  private final int most;

  Similar(
      MemoryStore store,
      Penalties penalties,
      LanguagePair pair,
      @Nullable String domain,
      int least,
      int most) {
    if (least < 1 || least > 99) {
      throw new IllegalArgumentException("least: 1 to 99 percent, not " + least);
    }
    this.store = store;
    this.penalties = penalties;
    this.pair = pair;
    this.domain = domain;
    this.least = least;
    this.most = most;
  }

  /** A sentence on its way. */
  private record Search(Wanted wanted, List<Token> tokens, Sieve.Question question) {}

  List<List<Match>> to(List<Wanted> sentences) {
    Map<Integer, Integer> frequencies = store.frequencies(pair);
    List<Search> searches = sentences.stream().map(wanted -> search(wanted, frequencies)).toList();
    List<List<Candidate>> candidates =
        store.candidates(pair, searches.stream().map(Search::question).toList());
    List<List<UUID>> promising =
        IntStream.range(0, searches.size())
            .mapToObj(at -> promising(searches.get(at).question(), candidates.get(at)))
            .toList();
    Map<UUID, Kept> units = read(promising);
    return IntStream.range(0, searches.size())
        .mapToObj(at -> matches(searches.get(at), promising.get(at), units))
        .toList();
  }

  private Search search(Wanted wanted, Map<Integer, Integer> frequencies) {
    List<Token> tokens = Tokens.of(Normalised.text(wanted.html()));
    return new Search(
        wanted,
        tokens,
        Sieve.question(pair, tokens, least, word -> frequencies.getOrDefault(word, 0)));
  }

  private record Rough(UUID unit, int cost) {}

  private List<UUID> promising(Sieve.Question question, List<Candidate> candidates) {
    List<Rough> rough = new ArrayList<>();
    for (Candidate candidate : candidates) {
      int[] words = Sieve.words(pair, candidate.words());
      int cost = Similarity.distance(question.words(), words);
      int longer = Math.max(words.length, question.words().length);
      // Word forms count for half, which hashes do not show.
      if (Similarity.percent(cost / 2, longer) >= least) {
        rough.add(new Rough(candidate.unit(), cost));
      }
    }
    return rough.stream()
        .sorted(Comparator.comparingInt(Rough::cost).thenComparing(Rough::unit))
        .limit((long) most * SPARE + SPARE)
        .map(Rough::unit)
        .toList();
  }

  private Map<UUID, Kept> read(List<List<UUID>> promising) {
    Set<UUID> ids = new LinkedHashSet<>();
    promising.forEach(ids::addAll);
    return ids.isEmpty()
        ? Map.of()
        : store.units(ids).stream().collect(Collectors.toMap(Kept::id, Function.identity()));
  }

  private List<Match> matches(Search search, List<UUID> ids, Map<UUID, Kept> units) {
    String text = Normalised.text(search.wanted().html());
    return ids.stream()
        .filter(units::containsKey)
        .map(units::get)
        .filter(kept -> Memory.suits(kept.unit(), pair))
        .filter(kept -> !Normalised.text(kept.unit().source()).equals(text))
        .map(kept -> ranked(search, kept))
        .filter(ranked -> ranked.match().percent() >= least)
        .sorted(Ranked.BEST)
        .limit(most)
        .map(Ranked::match)
        .toList();
  }

  private Ranked ranked(Search search, Kept kept) {
    int percent =
        Similarity.percent(search.tokens(), Tokens.of(Normalised.text(kept.unit().source())));
    return Ranked.of(search.wanted(), kept, percent, Kind.FUZZY, penalties, pair, domain);
  }
}
