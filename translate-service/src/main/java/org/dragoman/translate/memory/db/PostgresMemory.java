package org.dragoman.translate.memory.db;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.imports.Stored;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.MemoryStore;
import org.dragoman.translate.memory.Sieve.Candidate;
import org.dragoman.translate.memory.Sieve.Question;
import org.dragoman.translate.memory.Unit;
import org.jspecify.annotations.Nullable;

/** The memory in the table {@code memory_unit}. */
public final class PostgresMemory implements MemoryStore {

  /** Units read at a time: a memory of any size is walked in the space of so many. */
  private static final int PAGE = 1000;

  private final Statements sql;
  private final SearchUnits searching;
  private final StoreUnits storing;
  private final SameText sameText;
  private final WordSample sample;
  private final InstantSource clock;

  public PostgresMemory(DataSource dataSource, InstantSource clock) {
    this.sql = new Statements(dataSource);
    this.searching = new SearchUnits(sql);
    this.storing = new StoreUnits(sql);
    this.sameText = new SameText(sql);
    this.sample = new WordSample(sql, clock);
    this.clock = clock;
  }

  @Override
  public List<Stored> store(List<Unit> units) {
    return units.isEmpty() ? List.of() : storing.store(units, clock.instant());
  }

  @Override
  public boolean add(Unit unit) {
    return storing.add(unit, clock.instant());
  }

  @Override
  public int cutWords(int limit) {
    return storing.cutWords(limit);
  }

  @Override
  public List<Kept> withTexts(
      LanguagePair pair, @Nullable String domain, Collection<Sought> texts) {
    return sameText.find(pair, domain, texts);
  }

  @Override
  public List<List<Candidate>> candidates(LanguagePair pair, List<Question> questions) {
    List<List<Candidate>> found = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      found.add(new ArrayList<>());
    }
    new Candidates(sql)
        .find(questions, (question, candidate) -> found.get(question).add(candidate));
    return found;
  }

  @Override
  public Map<Integer, Integer> frequencies(LanguagePair pair) {
    return sample.of(pair);
  }

  @Override
  public List<Kept> units(Collection<UUID> ids) {
    return sql.query(
        "select " + UnitRow.COLUMNS + " from memory_unit where id = any (?)",
        UnitRow::read,
        (Object) ids.toArray(UUID[]::new));
  }

  @Override
  public Optional<Kept> unit(UUID id) {
    return units(List.of(id)).stream().findFirst();
  }

  @Override
  public Optional<Kept> locked(UUID id) {
    return sql
        .query(
            "select " + UnitRow.COLUMNS + " from memory_unit where id = ? for update",
            UnitRow::read,
            id)
        .stream()
        .findFirst();
  }

  @Override
  public boolean delete(UUID id, long version) {
    return sql.update("delete from memory_unit where id = ? and version = ?", id, version) > 0;
  }

  @Override
  public Kept continued(UUID id, long version, int uses, @Nullable Instant usedAt) {
    return sql.query(
            "update memory_unit set version = greatest(version, ?), uses = uses + ?,"
                + " used_at = greatest(used_at, ?::timestamptz) where id = ? returning "
                + UnitRow.COLUMNS,
            UnitRow::read,
            version,
            uses,
            usedAt,
            id)
        .getFirst();
  }

  @Override
  public void used(Collection<UUID> ids, String by, Instant at) {
    if (!ids.isEmpty()) {
      sql.update(
          """
          update memory_unit set uses = uses + 1, used_at = greatest(used_at, ?),
            approved_by = case when engine is null then approved_by else coalesce(approved_by, ?) end
          where id = any (?)
          """,
          at,
          by,
          ids.toArray(UUID[]::new));
    }
  }

  @Override
  public Page search(Search search, int limit) {
    return searching.search(search, limit);
  }

  @Override
  public void each(@Nullable LanguagePair pair, @Nullable String domain, Consumer<Kept> sink) {
    UUID after = new UUID(0, 0);
    while (true) {
      List<Kept> page = searching.after(after, pair, domain, PAGE);
      page.forEach(sink);
      if (page.size() < PAGE) {
        return;
      }
      after = page.getLast().id();
    }
  }

  static String literal(int[] words) {
    return Arrays.toString(words).replace('[', '{').replace(']', '}').replace(" ", "");
  }
}
