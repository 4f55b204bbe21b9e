package org.dragoman.translate.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;

/** A memory that forgets everything with the test. */
public final class FakeMemoryStore implements MemoryStore {

  private final Map<UUID, Unit> units = new LinkedHashMap<>();

  public FakeMemoryStore with(Unit... more) {
    store(List.of(more));
    return this;
  }

  public List<Unit> all() {
    return List.copyOf(units.values());
  }

  @Override
  public List<Stored> store(List<Unit> more) {
    List<Stored> stored = new ArrayList<>();
    for (Unit unit : more) {
      Unit before = units.put(unit.id(), unit);
      stored.add(
          before == null ? Stored.ADDED : before.equals(unit) ? Stored.UNCHANGED : Stored.UPDATED);
    }
    return stored;
  }

  @Override
  public List<Unit> withTexts(LanguagePair pair, Collection<String> texts) {
    return units.values().stream()
        .filter(unit ->
            Languages.primary(unit.sourceLanguage()).equals(Languages.primary(pair.source()))
                && Languages.primary(unit.targetLanguage()).equals(Languages.primary(pair.target()))
                && texts.contains(Normalised.hash(Normalised.text(unit.source()))))
        .toList();
  }

  @Override
  public List<Unit> search(LanguagePair pair, String text, int limit) {
    return units.values().stream().filter(unit -> unit.source().contains(text)).toList();
  }
}
