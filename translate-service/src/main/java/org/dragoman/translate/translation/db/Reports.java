package org.dragoman.translate.translation.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.translation.WorkStatus;
import org.dragoman.translate.translation.WorkStore.Backlog;
import org.jspecify.annotations.Nullable;

/** How the work stands, for people and gauges. */
final class Reports {

  private static final Set<String> TRIED_AGAIN = Set.of("waiting", "partial");

  /** All but {@code kept}, which is as long as the article. */
  private static final String SELECT =
      """
      select article_id, language, source_version, state, revision, segments, untranslated, reason,
        since, due_at, updated_at
      from translation_work
      """;

  private final Statements sql;

  Reports(Statements sql) {
    this.sql = sql;
  }

  List<WorkStatus> of(String articleId) {
    return sql.query(
        SELECT + " where article_id = ? order by language", Reports::status, articleId);
  }

  List<WorkStatus> in(String state, @Nullable WorkStatus after, int limit) {
    return after == null
        ? sql.query(
            SELECT
                + """
                where state = ?
                order by since, article_id, language limit ?
                """,
            Reports::status,
            state,
            limit)
        : sql.query(
            SELECT
                + """
                where state = ?
                  and (since, article_id, language) > (?, ?, ?)
                order by since, article_id, language limit ?
                """,
            Reports::status,
            state,
            after.since(),
            after.articleId(),
            after.language(),
            limit);
  }

  Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String state : List.of("waiting", "leased", "partial", "failed")) {
      counts.put(state, 0);
    }
    sql.query(
        """
        select state, count(*) as articles from translation_work
        where state in ('waiting', 'leased', 'partial', 'failed') group by state
        """,
        row -> counts.put(row.getString("state"), row.getInt("articles")));
    return counts;
  }

  Backlog backlog(Instant now) {
    Map<String, Integer> counts = counts();
    Optional<Instant> oldest =
        sql.query(
                """
                select min(due_at) as oldest from translation_work
                where state in ('waiting', 'partial') and due_at <= ?
                """,
                row -> Optional.ofNullable(Statements.instant(row, "oldest")),
                now)
            .getFirst();
    return new Backlog(
        counts.getOrDefault("waiting", 0),
        counts.getOrDefault("leased", 0),
        counts.getOrDefault("partial", 0),
        counts.getOrDefault("failed", 0),
        oldest);
  }

  private static WorkStatus status(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return new WorkStatus(
        row.getString("article_id"),
        row.getString("language"),
        row.getInt("source_version"),
        state,
        row.getInt("revision"),
        row.getInt("segments"),
        row.getInt("untranslated"),
        row.getString("reason"),
        Statements.required(row, "since"),
        TRIED_AGAIN.contains(state) ? Statements.required(row, "due_at") : null,
        Statements.required(row, "updated_at"));
  }
}
