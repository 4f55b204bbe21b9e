package org.dragoman.ingest.article.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.ingest.article.Evidence;
import org.dragoman.ingest.identity.Doubt;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Decisions in PostgreSQL. */
public final class DbEvidence implements Evidence {
  private final EntityManager entities;
  private final Json json;

  public DbEvidence(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = new Json(json);
  }

  /** A row on its way; one statement takes them all. */
  private record Row(
      UUID article,
      int version,
      @Nullable UUID receipt,
      int item,
      String outcome,
      @Nullable Doubt doubt,
      int times,
      String at,
      Ground why) {}

  @Override
  public void add(String source, Collection<Decided> decisions) {
    if (decisions.isEmpty()) {
      return;
    }
    entities.unwrap(Session.class).flush();
    entities
        .createNativeQuery(
            """
            insert into article_decision (article_id, version, source_id, receipt_id, item, outcome,
              doubt, times, first_at, last_at, why)
            select article, version, :source, receipt, item, outcome, doubt, times, at, at, why
            from jsonb_to_recordset(cast(:rows as jsonb)) as row(article uuid, version integer,
              receipt uuid, item integer, outcome text, doubt text, times integer, at timestamptz,
              why jsonb)
            on conflict (article_id, version) where outcome = 'unchanged' do update
              set times = article_decision.times + excluded.times, last_at = excluded.last_at,
                  receipt_id = excluded.receipt_id, item = excluded.item
            """)
        .setParameter("source", source)
        .setParameter("rows", json.write(rows(decisions)))
        .executeUpdate();
  }

  /** What came unchanged twice in one document is one row, or the statement would meet itself. */
  private static List<Row> rows(Collection<Decided> decisions) {
    List<Row> rows = new ArrayList<>();
    Map<List<Object>, Row> unchanged = new LinkedHashMap<>();
    for (Decided each : decisions) {
      Row row = row(each);
      if (each.outcome().equals("unchanged")) {
        unchanged.merge(List.of(row.article, row.version), row, DbEvidence::both);
      } else {
        rows.add(row);
      }
    }
    rows.addAll(unchanged.values());
    return rows;
  }

  private static Row row(Decided each) {
    return new Row(
        each.article(),
        each.version(),
        each.receipt(),
        each.item(),
        each.outcome(),
        each.doubt(),
        each.times(),
        each.last().toString(),
        each.why());
  }

  private static Row both(Row one, Row next) {
    return new Row(
        one.article,
        one.version,
        next.receipt,
        next.item,
        one.outcome,
        one.doubt,
        one.times + next.times,
        next.at,
        one.why);
  }

  @Override
  public List<Decided> of(UUID article) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select receipt_id, item, outcome, version, doubt, times, first_at, last_at,
                  cast(why as text)
                from article_decision where article_id = :article order by id
                """,
                Object[].class)
            .setParameter("article", article)
            .getResultList();
    return rows.stream().map(row -> decided(article, row)).toList();
  }

  private Decided decided(UUID article, Object[] row) {
    return new Decided(
        article,
        (UUID) row[0],
        (Integer) row[1],
        (String) row[2],
        (Integer) row[3],
        row[4] == null ? null : Doubt.valueOf((String) row[4]),
        (Integer) row[5],
        (Instant) row[6],
        (Instant) row[7],
        json.read((String) row[8], Ground.class));
  }

  @Override
  public int doubts(String source, Instant since) {
    return ((Number)
            entities
                .createNativeQuery(
                    """
                    select count(*) from article_decision
                    where source_id = :source and doubt is not null and first_at >= :since
                    """)
                .setParameter("source", source)
                .setParameter("since", since)
                .getSingleResult())
        .intValue();
  }
}
