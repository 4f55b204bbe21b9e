package org.dragoman.translate.memory.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.imports.Stored;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.dragoman.translate.memory.Normalised;
import org.dragoman.translate.memory.Sieve;
import org.dragoman.translate.memory.Tokens;
import org.dragoman.translate.memory.Unit;
import org.jspecify.annotations.Nullable;

/** Writes many units in one statement. */
final class StoreUnits {

  private static final String INSERT =
      """
      insert into memory_unit as m (id, tuid, source_language, target_language, source_primary,
        target_primary, text_key, source, target, context_before, context_after, domain, creator,
        engine, approved_by, created_at, changed_at, origin, stored_at, words)
      select id, tuid, source_language, target_language, source_primary, target_primary, text_key,
        source, target, context_before, context_after, domain, creator, engine, approved_by,
        created_at, changed_at, origin, ?, words::integer[]
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as t (id, tuid, source_language, target_language, source_primary, target_primary, text_key,
          source, target, context_before, context_after, domain, creator, engine, approved_by,
          created_at, changed_at, origin, words)
      """;

  /**
   * Rows that are as they should be stay, and so does a person's that a machine would replace, and
   * one that was touched after the unit was, as by a person who mended what a file brought before.
   * The same from the same engine keeps who approved it, which no file need know.
   */
  private static final String UPSERT =
      INSERT
          + """
          on conflict (id) do update set target = excluded.target, creator = excluded.creator,
            engine = excluded.engine,
            approved_by = case when (m.target, m.engine) is not distinct from
                (excluded.target, excluded.engine)
              then coalesce(m.approved_by, excluded.approved_by) else excluded.approved_by end,
            created_at = excluded.created_at, changed_at = excluded.changed_at,
            origin = excluded.origin, stored_at = excluded.stored_at, version = m.version + 1
          where (m.engine is not null or excluded.engine is null)
            and (coalesce(m.changed_at, m.created_at) is null
              or coalesce(excluded.changed_at, excluded.created_at)
                >= coalesce(m.changed_at, m.created_at)
              or (m.engine is not null and excluded.engine is null))
            and ((m.target, m.creator, m.engine, m.created_at, m.changed_at)
                is distinct from (excluded.target, excluded.creator, excluded.engine,
                  excluded.created_at, excluded.changed_at)
              or (m.approved_by is null and excluded.approved_by is not null))
          returning id, version
          """;

  private static final String INSERT_ONLY =
      INSERT + "on conflict (id) do nothing returning id, version";

  private final Statements sql;

  StoreUnits(Statements sql) {
    this.sql = sql;
  }

  List<Stored> store(List<Unit> units, Instant now) {
    // In the order of their ids, so that two imports never wait for each other in a circle.
    Map<UUID, Unit> last = new TreeMap<>();
    List<UUID> ids = units.stream().map(Unit::id).toList();
    for (int i = 0; i < units.size(); i++) {
      last.put(ids.get(i), units.get(i));
    }
    Map<UUID, Stored> stored = write(UPSERT, last, now);
    Set<UUID> seen = new HashSet<>();
    List<Stored> answer = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      boolean again = !seen.add(ids.get(i));
      boolean kept = again && units.get(i).equals(last.get(ids.get(i)));
      answer.add(
          again
              ? kept ? Stored.UNCHANGED : Stored.UPDATED
              : stored.getOrDefault(ids.get(i), Stored.UNCHANGED));
    }
    return answer;
  }

  /** False where another stands in its place, also one whose transaction had to be waited for. */
  boolean add(Unit unit, Instant now) {
    return !write(INSERT_ONLY, Map.of(unit.id(), unit), now).isEmpty();
  }

  private Map<UUID, Stored> write(String statement, Map<UUID, Unit> units, Instant now) {
    List<Map.Entry<UUID, Unit>> rows = List.copyOf(units.entrySet());
    List<Unit> all = rows.stream().map(Map.Entry::getValue).toList();
    Map<UUID, Stored> stored = new HashMap<>();
    sql.query(
        statement,
        row ->
            stored.put(
                row.getObject("id", UUID.class),
                row.getLong("version") == 1 ? Stored.ADDED : Stored.UPDATED),
        now,
        rows.stream().map(Map.Entry::getKey).toArray(UUID[]::new),
        texts(all, Unit::tuid),
        texts(all, Unit::sourceLanguage),
        texts(all, Unit::targetLanguage),
        texts(all, unit -> Languages.primary(unit.sourceLanguage())),
        texts(all, unit -> Languages.primary(unit.targetLanguage())),
        all.stream()
            .map(unit -> Normalised.key(Normalised.text(unit.source())))
            .toArray(Long[]::new),
        texts(all, Unit::source),
        texts(all, Unit::target),
        texts(all, unit -> unit.context() == null ? null : unit.context().before()),
        texts(all, unit -> unit.context() == null ? null : unit.context().after()),
        texts(all, Unit::domain),
        texts(all, unit -> unit.provenance().creator()),
        texts(all, unit -> unit.provenance().engine()),
        texts(all, unit -> unit.provenance().approvedBy()),
        all.stream().map(unit -> unit.provenance().createdAt()).toArray(Instant[]::new),
        all.stream().map(unit -> unit.provenance().changedAt()).toArray(Instant[]::new),
        texts(all, unit -> unit.provenance().origin()),
        texts(all, StoreUnits::words));
    return stored;
  }

  /** Cuts units that were stored before there was a sieve; answers how many of them there were. */
  int cutWords(int limit) {
    List<Kept> uncut =
        sql.query(
            "select "
                + UnitRow.COLUMNS
                + " from memory_unit where words is null order by id limit ?",
            UnitRow::read,
            limit);
    if (!uncut.isEmpty()) {
      sql.update(
          """
          update memory_unit m set words = t.words::integer[] from unnest(?, ?) as t (id, words)
          where m.id = t.id
          """,
          uncut.stream().map(Kept::id).toArray(UUID[]::new),
          uncut.stream().map(kept -> words(kept.unit())).toArray(String[]::new));
    }
    return uncut.size();
  }

  private static @Nullable String[] texts(
      List<Unit> units, Function<Unit, @Nullable String> value) {
    return units.stream()
        .map(value)
        .map(text -> text == null ? null : text.replace('\0', '\uFFFD'))
        .toArray(String[]::new);
  }

  private static String words(Unit unit) {
    int[] words =
        Sieve.stored(
            new LanguagePair(unit.sourceLanguage(), unit.targetLanguage()),
            Tokens.of(Normalised.text(unit.source())));
    return PostgresMemory.literal(words);
  }
}
