package org.dragoman.ingest.receipt.db;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.ingest.receipt.ReceiptLog;

/** The latest receipts, their items counted where they lie. */
public final class DbReceiptLog implements ReceiptLog {
  private final EntityManager entities;

  public DbReceiptLog(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<Latest> latest(String source, int most) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select r.id, r.received_at, r.way, r.format, r.length, o.outcome, o.items
                from (select id, received_at, way, format, length, outcomes from receipt
                      where source_id = :source order by received_at desc limit :most) r
                left join lateral (
                  select coalesce(item ->> 'outcome',
                    case when item ->> 'rank' = 'OLDER' then 'older'
                      when item ->> 'awaiting' is not null then 'awaiting'
                      else 'refused' end) as outcome, count(*) as items
                  from jsonb_array_elements(r.outcomes) as item group by 1) o on true
                order by r.received_at desc, r.id, o.outcome
                """,
                Object[].class)
            .setParameter("source", source)
            .setParameter("most", most)
            .getResultList();
    Map<UUID, Latest> latest = new LinkedHashMap<>();
    rows.forEach(row -> latest.merge((UUID) row[0], one(row), DbReceiptLog::together));
    return List.copyOf(latest.values());
  }

  private static Latest one(Object[] row) {
    return new Latest(
        (UUID) row[0],
        (Instant) row[1],
        (String) row[2],
        (String) row[3],
        ((Number) row[4]).intValue(),
        row[5] == null ? Map.of() : Map.of((String) row[5], ((Number) row[6]).intValue()));
  }

  private static Latest together(Latest a, Latest b) {
    Map<String, Integer> outcomes = new LinkedHashMap<>(a.outcomes());
    outcomes.putAll(b.outcomes());
    return new Latest(a.receipt(), a.at(), a.way(), a.format(), a.length(), outcomes);
  }
}
