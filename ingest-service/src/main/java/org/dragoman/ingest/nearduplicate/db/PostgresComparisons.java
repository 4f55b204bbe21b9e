package org.dragoman.ingest.nearduplicate.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.nearduplicate.Comparisons;
import org.dragoman.ingest.nearduplicate.Copies;
import org.dragoman.ingest.nearduplicate.Likeness;
import org.dragoman.ingest.nearduplicate.Link;
import org.dragoman.outbox.db.Statements;

/**
 * The index as rows of (key, time, article). It reads articles where their room keeps them, and of
 * them writes {@code compared_version} alone.
 */
public final class PostgresComparisons implements Comparisons, Copies {

  /** Of a key that many texts share, so many are looked at. */
  private static final int NEWEST = 24;

  /** So many texts at most are read for each article that is compared. */
  private static final int CANDIDATES = 8;

  private static final String TEXT =
      """
      select a.id, a.version, a.source_id, a.captured_at, v.article
      from article a join article_version v on v.article_id = a.id and v.version = a.version
      """;

  private final Statements sql;
  private final ObjectMapper json;

  /**
   * @param json the contract's JSON
   */
  public PostgresComparisons(DataSource dataSource, ObjectMapper json) {
    this.sql = new Statements(dataSource);
    this.json = json;
  }

  @Override
  public boolean takeTurn() {
    return !sql.query(
            "select only_one from near_duplicate_turn for update skip locked",
            row -> row.getBoolean(1))
        .isEmpty();
  }

  @Override
  public List<Text> due(int limit) {
    return sql.query(
        TEXT + " where a.compared_version < a.version order by a.captured_at, a.id limit ?",
        this::text,
        limit);
  }

  @Override
  public Backlog backlog() {
    return sql.query(
            "select count(*) as waiting, coalesce(min(captured_at), 'epoch') as oldest"
                + " from article where compared_version < version",
            row ->
                new Backlog(
                    row.getInt("waiting"),
                    Optional.of(Statements.required(row, "oldest"))
                        .filter(at -> !at.equals(Instant.EPOCH))))
        .getFirst();
  }

  @Override
  public List<Text> texts(Collection<UUID> articles) {
    return sql.query(TEXT + " where a.id = any (?)", this::text, (Object) ids(articles));
  }

  @Override
  public void index(Map<Text, long[]> keys) {
    Rows rows = Rows.of(keys);
    sql.update(
        """
        insert into near_duplicate_key (key, seen_at, article_id)
        select k.key, a.captured_at, k.article_id
        from unnest(?, ?) as k(article_id, key) join article a on a.id = k.article_id
        """,
        rows.articles(),
        rows.keys());
  }

  @Override
  public void forget(Collection<UUID> articles) {
    sql.update("delete from near_duplicate_key where article_id = any (?)", (Object) ids(articles));
  }

  @Override
  public Map<UUID, Set<UUID>> candidates(Map<Text, long[]> keys, Instant since) {
    Rows rows = Rows.of(keys);
    Map<UUID, Set<UUID>> candidates = new HashMap<>();
    sql.query(
        """
        select article_id, other from (
          select wanted.article_id, found.article_id as other, row_number() over (
              partition by wanted.article_id
              order by count(*) desc, max(found.seen_at) desc) as place
          from unnest(?, ?) as wanted(article_id, key) cross join lateral (
            select article_id, seen_at from near_duplicate_key k
            where k.key = wanted.key and k.seen_at >= ?
            order by k.seen_at desc limit ?) as found
          where found.article_id <> wanted.article_id
          group by wanted.article_id, found.article_id) as ranked
        where place <= ?
        """,
        row ->
            candidates
                .computeIfAbsent(row.getObject("article_id", UUID.class), id -> new HashSet<>())
                .add(row.getObject("other", UUID.class)),
        rows.articles(),
        rows.keys(),
        since,
        NEWEST,
        CANDIDATES);
    return candidates;
  }

  /** An article and one of its keys on each line. */
  private record Rows(UUID[] articles, Long[] keys) {
    static Rows of(Map<Text, long[]> keys) {
      List<UUID> articles = new ArrayList<>();
      List<Long> all = new ArrayList<>();
      keys.forEach((text, of) -> {
        for (long key : of) {
          articles.add(text.id());
          all.add(key);
        }
      });
      return new Rows(articles.toArray(UUID[]::new), all.toArray(Long[]::new));
    }
  }

  @Override
  public List<Link> links(Collection<UUID> articles) {
    UUID[] ids = ids(articles);
    return sql.query(
        """
        select article_id, other_id, similarity, overlap from near_duplicate_link
        where article_id = any (?) or other_id = any (?)
        """,
        row ->
            new Link(
                row.getObject("article_id", UUID.class),
                row.getObject("other_id", UUID.class),
                likeness(row)),
        ids,
        ids);
  }

  @Override
  public Map<UUID, Integer> lock(Collection<UUID> articles) {
    Map<UUID, Integer> versions = new HashMap<>();
    sql.query(
        "select id, version from article where id = any (?) order by id for no key update",
        row -> versions.put(row.getObject("id", UUID.class), row.getInt("version")),
        (Object) ids(articles));
    return versions;
  }

  @Override
  public void link(UUID article, Collection<Link> links, Instant at) {
    sql.update("delete from near_duplicate_link where article_id = ?", article);
    sql.update(
        """
        insert into near_duplicate_link (article_id, other_id, similarity, overlap, linked_at)
        select ?, other, similarity, overlap, ? from unnest(?, ?, ?) as l(other, similarity, overlap)
        """,
        article,
        at,
        links.stream().map(Link::other).toArray(UUID[]::new),
        links.stream().map(link -> link.likeness().similarity()).toArray(Double[]::new),
        links.stream().map(link -> link.likeness().overlap()).toArray(Double[]::new));
  }

  @Override
  public void compared(Map<UUID, Integer> versions) {
    List<UUID> ids = new ArrayList<>(versions.keySet());
    sql.update(
        """
        update article a set compared_version = c.version
        from unnest(?, ?) as c(id, version) where a.id = c.id
        """,
        ids(ids),
        ids.stream().map(versions::get).toArray(Integer[]::new));
  }

  @Override
  public int expire(Instant before, int limit) {
    return sql.update(
        """
        delete from near_duplicate_key where ctid = any (array(
          select ctid from near_duplicate_key where seen_at < ? limit ?))
        """,
        before,
        limit);
  }

  @Override
  public List<Copy> of(UUID article) {
    return sql.query(
        """
        select a.id, a.source_id, v.article ->> 'title' as title, l.similarity, l.overlap
        from near_duplicate_link l join article a on a.id = l.other_id
          join article_version v on v.article_id = a.id and v.version = a.version
        where l.article_id = ? order by l.overlap desc, l.similarity desc, a.id
        """,
        row -> {
          String title = row.getString("title");
          return new Copy(
              row.getObject("id", UUID.class),
              row.getString("source_id"),
              title == null ? "" : title,
              likeness(row));
        },
        article);
  }

  private Text text(ResultSet row) throws SQLException {
    return new Text(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getString("source_id"),
        Statements.required(row, "captured_at"),
        article(row.getString("article")));
  }

  private static Likeness likeness(ResultSet row) throws SQLException {
    return new Likeness(row.getDouble("similarity"), row.getDouble("overlap"));
  }

  private Article article(String article) {
    try {
      return json.readValue(article, Article.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what was written as an article reads as one", impossible);
    }
  }

  private static UUID[] ids(Collection<UUID> articles) {
    return articles.toArray(UUID[]::new);
  }
}
