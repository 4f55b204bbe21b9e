package org.dragoman.translate.memory.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.memory.MemoryStore;
import org.dragoman.translate.memory.Unit;

/** The memory in the table {@code memory_unit}. */
@ApplicationScoped
public class PostgresMemory implements MemoryStore, PanacheRepositoryBase<MemoryUnit, UUID> {

  /** Any number will do, as long as nothing else in this database locks it. */
  private static final long IMPORT_LOCK = 0x7472616e736c6174L;

  /** Texts a query: PostgreSQL takes 65,535 parameters, and an article may have more sentences. */
  static final int TEXTS = 10_000;

  private final InstantSource clock;

  public PostgresMemory(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Stored> store(List<Unit> units) {
    // One import at a time: two would trip over each other's new rows.
    getEntityManager()
        .createNativeQuery("select pg_advisory_xact_lock(:lock)", Object.class)
        .setParameter("lock", IMPORT_LOCK)
        .getSingleResult();
    Map<UUID, MemoryUnit> rows = new HashMap<>();
    list("id in ?1", units.stream().map(Unit::id).toList()).forEach(row -> rows.put(row.id, row));
    Instant now = clock.instant();
    List<Stored> stored = new ArrayList<>();
    for (Unit unit : units) {
      MemoryUnit row = rows.get(unit.id());
      if (row == null) {
        MemoryUnit added = MemoryUnit.of(unit, now);
        persist(added);
        rows.put(added.id, added);
        stored.add(Stored.ADDED);
      } else {
        stored.add(row.update(unit, now) ? Stored.UPDATED : Stored.UNCHANGED);
      }
    }
    return stored;
  }

  @Override
  @Transactional
  public List<Unit> withTexts(LanguagePair pair, Collection<String> texts) {
    List<String> all = List.copyOf(texts);
    List<Unit> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += TEXTS) {
      found.addAll(withSome(pair, all.subList(from, Math.min(from + TEXTS, all.size()))));
    }
    return found;
  }

  private List<Unit> withSome(LanguagePair pair, List<String> texts) {
    return list(
            "sourcePrimary = ?1 and targetPrimary = ?2 and textHash in ?3"
                + " order by changedAt desc nulls last, storedAt desc, id",
            Languages.primary(pair.source()),
            Languages.primary(pair.target()),
            texts)
        .stream()
        .map(MemoryUnit::unit)
        .toList();
  }

  @Override
  @Transactional
  public List<Unit> search(LanguagePair pair, String text, int limit) {
    String like = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    return find(
            "sourcePrimary = ?1 and targetPrimary = ?2"
                + " and (lower(source) like ?3 escape '!' or lower(target) like ?3 escape '!')"
                + " order by storedAt desc, id",
            Languages.primary(pair.source()),
            Languages.primary(pair.target()),
            like)
        .page(Page.ofSize(limit))
        .list()
        .stream()
        .map(MemoryUnit::unit)
        .toList();
  }
}
