package org.dragoman.translate.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.dragoman.translate.imports.Stored;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.memory.Sieve.Candidate;
import org.dragoman.translate.memory.Sieve.Question;
import org.jspecify.annotations.Nullable;

/** A memory that forgets everything with the test. */
public final class FakeMemoryStore implements MemoryStore {

  private final Map<UUID, Kept> units = new LinkedHashMap<>();

  /** What the sieve does before it answers. */
  public Runnable beforeCandidates = () -> {};

  public FakeMemoryStore with(Unit... more) {
    store(List.of(more));
    return this;
  }

  public List<Unit> all() {
    return units.values().stream().map(Kept::unit).toList();
  }

  @Override
  public List<Stored> store(List<Unit> more) {
    List<Stored> stored = new ArrayList<>();
    for (Unit unit : more) {
      Kept before = units.get(unit.id());
      boolean stays =
          before != null
              && (before.unit().equals(unit)
                  || (!before.unit().provenance().machine() && unit.provenance().machine())
                  || isLater(before.unit().provenance(), unit.provenance()));
      if (!stays) {
        long version = before == null ? 1 : before.version() + 1;
        int uses = before == null ? 0 : before.uses();
        units.put(unit.id(), new Kept(unit.id(), unit, version, uses, null, Instant.EPOCH));
      }
      stored.add(stays ? Stored.UNCHANGED : before == null ? Stored.ADDED : Stored.UPDATED);
    }
    return stored;
  }

  @Override
  public boolean add(Unit unit) {
    return !units.containsKey(unit.id()) && store(List.of(unit)).contains(Stored.ADDED);
  }

  private static boolean isLater(Provenance kept, Provenance sent) {
    return kept.at() != null
        && (sent.machine() || !kept.machine())
        && (sent.at() == null || kept.at().isAfter(sent.at()));
  }

  @Override
  public int cutWords(int limit) {
    return 0;
  }

  @Override
  public List<Kept> withTexts(
      LanguagePair pair, @Nullable String domain, Collection<Sought> texts) {
    return of(pair)
        .filter(kept -> {
          long text = Normalised.key(Normalised.text(kept.unit().source()));
          return texts.stream().anyMatch(sought -> sought.text() == text);
        })
        .toList();
  }

  @Override
  public List<List<Candidate>> candidates(LanguagePair pair, List<Question> questions) {
    beforeCandidates.run();
    return questions.stream()
        .map(question ->
            of(pair)
                .map(kept ->
                    new Candidate(
                        kept.id(),
                        Sieve.stored(pair, Tokens.of(Normalised.text(kept.unit().source())))))
                .filter(candidate -> passes(question, candidate.words()))
                .toList())
        .toList();
  }

  static boolean passes(Question question, int[] words) {
    return !question.groups().isEmpty()
        && question.groups().stream()
            .allMatch(group ->
                Arrays.stream(group)
                    .anyMatch(word -> Arrays.stream(words).anyMatch(own -> own == word)));
  }

  @Override
  public Map<Integer, Integer> frequencies(LanguagePair pair) {
    return Map.of();
  }

  @Override
  public List<Kept> units(Collection<UUID> ids) {
    return ids.stream().filter(units::containsKey).map(units::get).toList();
  }

  @Override
  public Optional<Kept> unit(UUID id) {
    return Optional.ofNullable(units.get(id));
  }

  @Override
  public Optional<Kept> locked(UUID id) {
    return unit(id);
  }

  @Override
  public boolean delete(UUID id, long version) {
    return unit(id).filter(kept -> kept.version() == version).isPresent()
        && units.remove(id) != null;
  }

  @Override
  public Kept continued(UUID id, long version, int uses, @Nullable Instant usedAt) {
    Kept kept = units.get(id);
    Kept now = new Kept(id, kept.unit(), version, kept.uses() + uses, usedAt, kept.storedAt());
    units.put(id, now);
    return now;
  }

  @Override
  public void used(Collection<UUID> ids, String by, Instant at) {
    for (UUID id : ids) {
      units.computeIfPresent(
          id,
          (_, kept) ->
              new Kept(id, kept.unit(), kept.version(), kept.uses() + 1, at, kept.storedAt()));
    }
  }

  @Override
  public Page search(Search search, int limit) {
    String text = search.text().toLowerCase(Locale.ROOT);
    return new Page(
        units.values().stream()
            .filter(kept -> kept.unit().source().toLowerCase(Locale.ROOT).contains(text))
            .toList(),
        null);
  }

  @Override
  public void each(@Nullable LanguagePair pair, @Nullable String domain, Consumer<Kept> sink) {
    (pair == null ? units.values().stream() : of(pair)).forEach(sink);
  }

  private java.util.stream.Stream<Kept> of(LanguagePair pair) {
    return units.values().stream()
        .filter(kept ->
            Languages.primary(kept.unit().sourceLanguage()).equals(Languages.primary(pair.source()))
                && Languages.primary(kept.unit().targetLanguage())
                    .equals(Languages.primary(pair.target())));
  }
}
