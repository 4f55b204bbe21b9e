package org.dragoman.ingest.article.db;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dragoman.ingest.article.Activity;

/** What came in lately, counted in PostgreSQL. */
public final class DbActivity implements Activity {
  private final EntityManager entities;

  public DbActivity(EntityManager entities) {
    this.entities = entities;
  }

  /** Source by source, as the index lies: the articles of two weeks are few among all. */
  @Override
  public Map<String, Map<LocalDate, Integer>> newPerDay(LocalDate from) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select s.id, d.day, d.articles from source s cross join lateral (
                  select cast(a.created_at at time zone 'UTC' as date) as day, count(*) as articles
                  from article a where a.source_id = s.id and a.created_at >= :since
                  group by 1) d
                """,
                Object[].class)
            .setParameter("since", from.atStartOfDay(ZoneOffset.UTC).toInstant())
            .getResultList();
    Map<String, Map<LocalDate, Integer>> counts = new HashMap<>();
    for (Object[] row : rows) {
      counts
          .computeIfAbsent((String) row[0], source -> new HashMap<>())
          .put(day(row[1]), ((Number) row[2]).intValue());
    }
    return counts;
  }

  @Override
  public Map<LocalDate, Integer> newPerDay(String source, LocalDate from) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select cast(created_at at time zone 'UTC' as date) as day, count(*) as articles
                from article where source_id = :source and created_at >= :since group by 1
                """,
                Object[].class)
            .setParameter("source", source)
            .setParameter("since", from.atStartOfDay(ZoneOffset.UTC).toInstant())
            .getResultList();
    return rows.stream()
        .collect(Collectors.toMap(row -> day(row[0]), row -> ((Number) row[1]).intValue()));
  }

  @Override
  public List<Latest> latest(String source, int most) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select a.id, a.version, a.status, a.captured_at,
                       coalesce(v.article ->> 'title', '') as title,
                       coalesce(v.article ->> 'language', '') as language
                from article a
                join article_version v on v.article_id = a.id and v.version = a.version
                where a.source_id = :source
                order by a.captured_at desc limit :most
                """,
                Object[].class)
            .setParameter("source", source)
            .setParameter("most", most)
            .getResultList();
    return rows.stream()
        .map(row ->
            new Latest(
                (UUID) row[0],
                ((Number) row[1]).intValue(),
                (String) row[2],
                (String) row[4],
                (String) row[5],
                (Instant) row[3]))
        .toList();
  }

  private static LocalDate day(Object date) {
    return date instanceof LocalDate day ? day : LocalDate.parse(date.toString());
  }
}
