package org.dragoman.ingest.article.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.article.Candidate;
import org.dragoman.ingest.article.Standing;

/** Articles in PostgreSQL. */
public final class DbArticles implements Articles {
  /** PostgreSQL takes 65,535 parameters a statement. */
  private static final int CHUNK = 10_000;

  private final EntityManager entities;
  private final ObjectMapper json;

  /**
   * @param json the contract's JSON
   */
  public DbArticles(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  @Override
  public Map<String, Held> hold(String source, Collection<String> keys) {
    Map<String, UUID> ids = new Keys(entities).hold(source, new TreeSet<>(keys));
    Map<UUID, Standing> standings = new HashMap<>();
    List<UUID> all = ids.values().stream().distinct().toList();
    for (int from = 0; from < all.size(); from += CHUNK) {
      standings.putAll(standings(all.subList(from, Math.min(all.size(), from + CHUNK))));
    }
    Map<String, Held> held = new LinkedHashMap<>();
    ids.forEach((key, id) -> held.put(key, new Held(id, standings.get(id))));
    return held;
  }

  private Map<UUID, Standing> standings(Collection<UUID> ids) {
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
    Map<UUID, Standing> standings = new HashMap<>();
    for (ArticleRow row : rows) {
      Set<String> earlier = hashes.getOrDefault(row.id, new HashSet<>());
      earlier.remove(row.hash);
      standings.put(row.id, new Standing(row.version, row.hash, row.stamp, earlier));
    }
    return standings;
  }

  @Override
  public void add(
      String source, UUID id, Candidate version, Standing after, UUID receipt, Instant at) {
    ArticleRow row = ArticleRow.findById(id);
    ArticleRow article = row == null ? new ArticleRow() : row;
    article.id = id;
    article.source = source;
    article.version = after.version();
    article.status = status(version.article());
    article.hash = after.hash();
    article.stamp = after.stamp();
    article.capturedAt = at;
    article.persist();
    VersionRow kept = new VersionRow();
    kept.id = new VersionRow.Id(id, after.version());
    kept.status = article.status;
    kept.hash = after.hash();
    kept.article = write(version.article());
    kept.receipt = receipt;
    kept.capturedAt = at;
    kept.persist();
  }

  @Override
  public void stamp(UUID id, Standing standing) {
    ArticleRow row = ArticleRow.findById(id);
    row.stamp = standing.stamp();
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
                read(rows.getFirst().article),
                rows.stream()
                    .map(row ->
                        new Version(row.id.version(), row.status, row.capturedAt, row.receipt))
                    .toList()));
  }

  private static String status(Article article) {
    return article.status().name().toLowerCase(Locale.ROOT);
  }

  private String write(Article article) {
    try {
      return json.writeValueAsString(article);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an article is always JSON", impossible);
    }
  }

  private Article read(String article) {
    try {
      return json.readValue(article, Article.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what was written as an article reads as one", impossible);
    }
  }
}
