package org.dragoman.translate.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/** The glossary in memory. */
public final class FakeGlossaryStore implements GlossaryStore {

  private final Map<LanguagePair, Integer> versions = new HashMap<>();
  private final Map<UUID, StoredEntry> entries = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  int contentsRead;

  @Override
  public int version(LanguagePair pair) {
    return versions.getOrDefault(primaries(pair), 0);
  }

  @Override
  public int lock(LanguagePair pair) {
    return version(pair);
  }

  @Override
  public void moved(LanguagePair pair, int version) {
    versions.put(primaries(pair), version);
  }

  @Override
  public Content content(LanguagePair pair) {
    contentsRead++;
    return new Content(
        version(pair),
        entries.values().stream()
            .filter(one -> primaries(one.entry().pair()).equals(primaries(pair)))
            .toList());
  }

  private static LanguagePair primaries(LanguagePair pair) {
    return new LanguagePair(Languages.primary(pair.source()), Languages.primary(pair.target()));
  }

  @Override
  public Optional<StoredEntry> find(UUID id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public List<StoredEntry> withSources(
      LanguagePair pair, @Nullable String outlet, Collection<String> sources) {
    return entries.values().stream()
        .filter(one -> one.entry().pair().equals(pair))
        .filter(one -> Objects.equals(one.entry().outlet(), outlet))
        .filter(one -> sources.contains(one.entry().source()))
        .toList();
  }

  @Override
  public void save(List<StoredEntry> saved, List<Change> noted) {
    saved.forEach(one -> entries.put(one.id(), one));
    changes.addAll(noted);
  }

  @Override
  public void delete(UUID id, Change change) {
    entries.remove(id);
    changes.add(change);
  }

  @Override
  public EntryPage search(EntryQuery query) {
    return new EntryPage(
        entries.values().stream()
            .filter(one -> query.pair() == null || one.entry().pair().equals(query.pair()))
            .sorted(Comparator.comparing(one -> one.entry().source()))
            .toList(),
        null);
  }

  @Override
  public List<Change> history(UUID id) {
    return changes.stream().filter(change -> change.entryId().equals(id)).toList().reversed();
  }

  @Override
  public List<GlossarySummary> summaries() {
    return versions.entrySet().stream()
        .map(one ->
            new GlossarySummary(
                one.getKey().source(), one.getKey().target(), one.getValue(), 0, null))
        .toList();
  }
}
