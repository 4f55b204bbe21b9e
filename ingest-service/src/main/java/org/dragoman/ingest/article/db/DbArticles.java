package org.dragoman.ingest.article.db;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.article.Candidate;
import org.dragoman.ingest.article.Changes;
import org.dragoman.ingest.article.Standing;
import org.dragoman.ingest.identity.KeyKind;
import org.dragoman.ingest.identity.Leads.Lead;
import org.jspecify.annotations.Nullable;

/** Articles in PostgreSQL. */
public final class DbArticles implements Articles {
  /** PostgreSQL takes 65,535 parameters a statement. */
  private static final int CHUNK = 10_000;

  private final EntityManager entities;
  private final Json json;

  /**
   * @param json the contract's JSON
   */
  public DbArticles(EntityManager entities, com.fasterxml.jackson.databind.ObjectMapper json) {
    this.entities = entities;
    this.json = new Json(json);
  }

  @Override
  public Map<String, Lead> leads(String source, Collection<String> keys) {
    return keys.isEmpty() ? Map.of() : new Keys(entities).read(source, keys);
  }

  @Override
  public Hold hold(String source, Collection<String> keys) {
    Map<String, Lead> held = new Keys(entities).hold(source, new TreeSet<>(keys));
    Map<UUID, Held> articles = new HashMap<>();
    List<UUID> ids = held.values().stream().map(Lead::article).distinct().toList();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      articles.putAll(articles(ids.subList(from, Math.min(ids.size(), from + CHUNK))));
    }
    Map<String, Lead> leads = new HashMap<>();
    Map<String, UUID> reserved = new HashMap<>();
    held.forEach((key, lead) -> {
      if (articles.containsKey(lead.article())) {
        leads.put(key, lead);
      } else {
        reserved.put(key, lead.article());
      }
    });
    return new Hold(
        leads, reserved, articles, reserved.isEmpty() ? Map.of() : borne(articles.keySet()));
  }

  private Map<UUID, Set<KeyKind>> borne(Collection<UUID> ids) {
    Map<UUID, Set<KeyKind>> borne = new HashMap<>();
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select distinct article_id, split_part(key, ':', 1) || ':' from article_key
                where article_id = any(cast(:ids as uuid[]))
                """,
                Object[].class)
            .setParameter("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
            .getResultList();
    for (Object[] row : rows) {
      KeyKind.ofPrefix((String) row[1])
          .ifPresent(kind -> borne.computeIfAbsent((UUID) row[0], id -> new HashSet<>()).add(kind));
    }
    return borne;
  }

  private Map<UUID, Held> articles(Collection<UUID> ids) {
    List<ArticleRow> rows =
        ArticleRow.<ArticleRow>find("id in ?1 order by id", ids)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
    Map<UUID, Set<String>> hashes = new HashMap<>();
    if (!rows.isEmpty()) {
      List<Object[]> all =
          entities
              .createQuery(
                  "select v.id.article, v.hash from VersionRow v where v.id.article in :ids",
                  Object[].class)
              .setParameter("ids", rows.stream().map(row -> row.id).toList())
              .getResultList();
      all.forEach(
          v -> hashes.computeIfAbsent((UUID) v[0], id -> new HashSet<>()).add((String) v[1]));
    }
    Map<UUID, Held> held = new HashMap<>();
    for (ArticleRow row : rows) {
      Set<String> earlier = hashes.getOrDefault(row.id, new HashSet<>());
      earlier.remove(row.hash);
      held.put(row.id, new Held(new Standing(row.version, row.hash, row.stamp, earlier), row.text));
    }
    return held;
  }

  @Override
  public void settle(String source, Hold hold, Map<String, UUID> primary) {
    Map<String, UUID> moved = new HashMap<>();
    hold.reserved()
        .forEach((key, id) -> {
          if (!id.equals(primary.get(key))) {
            moved.put(key, primary.get(key));
          }
        });
    if (!moved.isEmpty()) {
      new Keys(entities).settle(source, moved);
    }
  }

  @Override
  public void also(String source, Map<String, Lead> secondary) {
    if (!secondary.isEmpty()) {
      new Keys(entities).add(source, new TreeMap<>(secondary));
    }
  }

  @Override
  public void add(Arrived arrived, Candidate version, Standing after, @Nullable Changes changes) {
    ArticleRow row = ArticleRow.findById(arrived.id());
    ArticleRow article = row == null ? new ArticleRow() : row;
    if (row == null) {
      article.createdAt = arrived.at();
    }
    article.id = arrived.id();
    article.source = arrived.source();
    article.version = after.version();
    article.status = status(version.article());
    article.hash = after.hash();
    article.text = arrived.text();
    article.stamp = after.stamp();
    article.capturedAt = arrived.at();
    article.persist();
    VersionRow kept = new VersionRow();
    kept.id = new VersionRow.Id(arrived.id(), after.version());
    kept.status = article.status;
    kept.hash = after.hash();
    kept.article = json.write(version.article());
    kept.receipt = arrived.receipt();
    kept.capturedAt = arrived.at();
    kept.changes = changes == null ? null : json.write(changes);
    kept.persist();
  }

  @Override
  public void stamp(UUID id, Standing standing) {
    ArticleRow row = ArticleRow.findById(id);
    row.stamp = standing.stamp();
  }

  @Override
  public Article current(UUID id) {
    ArticleRow article = Objects.requireNonNull(ArticleRow.<ArticleRow>findById(id), "article");
    VersionRow version = VersionRow.findById(new VersionRow.Id(id, article.version));
    return json.article(Objects.requireNonNull(version, "version").article);
  }

  @Override
  public Optional<Kept> find(UUID id) {
    List<VersionRow> rows = VersionRow.list("id.article = ?1 order by id.version desc", id);
    ArticleRow article = ArticleRow.findById(id);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Kept(
                id,
                article.source,
                json.article(rows.getFirst().article),
                rows.stream().map(this::version).toList()));
  }

  @Override
  public List<Instant> created(String source, Instant since, int most) {
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select max(created_at) from article
                where source_id = :source and created_at >= :since
                group by date_trunc('hour', created_at) order by 1 desc limit :most
                """,
                Instant.class)
            .setParameter("source", source)
            .setParameter("since", since)
            .setParameter("most", most)
            .getResultList();
    return rows.stream().map(Instant.class::cast).toList();
  }

  private Version version(VersionRow row) {
    return new Version(
        row.id.version(),
        row.status,
        row.capturedAt,
        row.receipt,
        row.changes == null ? null : json.changes(row.changes));
  }

  private static String status(Article article) {
    return article.status().name().toLowerCase(Locale.ROOT);
  }
}
