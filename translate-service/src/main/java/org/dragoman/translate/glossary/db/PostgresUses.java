package org.dragoman.translate.glossary.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.glossary.ArticleCursor;
import org.dragoman.translate.glossary.ArticleText;
import org.dragoman.translate.glossary.TermUse;
import org.dragoman.translate.glossary.UseStore;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/** The tables {@code glossary_article} and {@code glossary_use}. */
public final class PostgresUses implements UseStore {

  private static final String KNOWN =
      """
      select article_id, language, entry_id, segments from glossary_use
      where entry_id = ? and (article_id, language) > (?, ?)
      """;

  private final Statements sql;

  public PostgresUses(DataSource dataSource) {
    this.sql = new Statements(dataSource);
  }

  @Override
  public void put(ArticleText text, Collection<String> words, List<TermUse> uses) {
    sql.update(
        """
        insert into glossary_article
          (article_id, language, source_primary, target_primary, outlet, words)
        values (?, ?, ?, ?, ?, ?)
        on conflict (article_id, language) do update set
          source_primary = excluded.source_primary, target_primary = excluded.target_primary,
          outlet = excluded.outlet, words = excluded.words
        where glossary_article.words <> excluded.words
          or glossary_article.source_primary <> excluded.source_primary
        """,
        text.articleId(),
        text.language(),
        Languages.primary(text.pair().source()),
        Languages.primary(text.pair().target()),
        text.outlet() == null ? "" : text.outlet(),
        hashes(words));
    sql.update(
        "delete from glossary_use where article_id = ? and language = ?",
        text.articleId(),
        text.language());
    sql.batch(
        "insert into glossary_use (article_id, language, entry_id, segments) values (?, ?, ?, ?)",
        uses.stream()
            .<@Nullable Object[]>map(use ->
                new @Nullable Object[] {
                  text.articleId(),
                  text.language(),
                  use.entryId(),
                  use.segments().toArray(String[]::new)
                })
            .toList());
  }

  private static Integer[] hashes(Collection<String> words) {
    return words.stream().map(String::hashCode).distinct().toArray(Integer[]::new);
  }

  @Override
  public void forget(String articleId) {
    sql.update("delete from glossary_article where article_id = ?", articleId);
    sql.update("delete from glossary_use where article_id = ?", articleId);
  }

  @Override
  public List<Found> using(UUID entryId, ArticleCursor after, int limit) {
    return sql.query(
        KNOWN + " order by article_id, language limit ?",
        PostgresUses::found,
        entryId,
        after.articleId(),
        after.language(),
        limit);
  }

  /** The two ways to be found are asked apart, so that each has its index. */
  @Override
  public List<Found> using(
      UUID entryId,
      LanguagePair pair,
      @Nullable String outlet,
      List<Set<String>> forms,
      ArticleCursor after,
      int limit) {
    List<@Nullable Object> values =
        new ArrayList<>(List.of(entryId, after.articleId(), after.language()));
    StringBuilder holding = new StringBuilder();
    values.add(Languages.primary(pair.source()));
    values.add(Languages.primary(pair.target()));
    values.add(after.articleId());
    values.add(after.language());
    for (Set<String> words : forms) {
      holding.append(holding.isEmpty() ? " and (words @> ?" : " or words @> ?");
      values.add(hashes(words));
    }
    holding.append(holding.isEmpty() ? " and false" : ")");
    if (outlet != null) {
      holding.append(" and outlet = ?");
      values.add(outlet);
    }
    values.add(entryId);
    values.add(limit);
    return sql.query(
        "with known as ("
            + KNOWN
            + """
            ), holding as (
              select article_id, language from glossary_article
              where source_primary = ? and target_primary = ?
                and (article_id, language) > (?, ?)
            """
            + holding
            + """
            )
            select * from known
            union all
            select article_id, language, null, null from holding h
            where not exists (select from glossary_use u where u.entry_id = ?
              and u.article_id = h.article_id and u.language = h.language)
            order by article_id, language limit ?
            """,
        PostgresUses::found,
        values.toArray());
  }

  private static Found found(ResultSet row) throws SQLException {
    UUID entry = row.getObject("entry_id", UUID.class);
    return new Found(
        row.getString("article_id"),
        row.getString("language"),
        entry == null ? null : new TermUse(entry, Statements.texts(row, "segments")));
  }
}
