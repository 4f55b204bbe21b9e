package org.dragoman.publish.story.db;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.outbox.db.Statements;
import org.dragoman.publish.story.Shadow.Difference;
import org.dragoman.publish.story.Shadow.Doubts;
import org.dragoman.publish.story.Shadow.Line;

/** What readers have, held against what the log says, by the database: neither fits in memory. */
final class ShadowComparison {

  /** A value of two rows that are the same but for this is different. */
  static final String SAID =
      "(%1$s.article_id, %1$s.language, %1$s.source_language, %1$s.source_version,"
          + " %1$s.translation_revision, %1$s.slug, %1$s.article, %1$s.segments, %1$s.credit,"
          + " %1$s.outlet_slug, %1$s.keyword_slugs, %1$s.published_at, %1$s.corrected_at,"
          + " %1$s.note, %1$s.published_by)";

  static final String STANDS =
      "(%1$s.article_id, %1$s.language, %1$s.slug, %1$s.story_version, %1$s.published_at,"
          + " %1$s.corrected_at, %1$s.retracted_at, %1$s.reason)";

  /** One row a difference: of versions first, then of what readers are shown of them. */
  private static final String DIFFERENCES =
      """
      with difference as (
        select case when e.story_id is null then 'missing' else 'different' end as what,
               s.story_id, s.version, 'its text' as about
          from shadow_edition s
          left join edition e on e.story_id = s.story_id and e.version = s.version
         where e.story_id is null or %s is distinct from %s
        union all
        select 'extra', e.story_id, e.version, 'its text'
          from edition e
         where ? and not exists (
           select from shadow_edition s where s.story_id = e.story_id and s.version = e.version)
        union all
        select case when p.id is null then 'missing' else 'different' end,
               s.id, s.story_version,
               case when s.retracted_at is null then 'that readers have it'
                    else 'that it was taken back' end
          from shadow_published s
          left join published p on p.id = s.id
         where p.id is null or %s is distinct from %s
        union all
        select 'extra', p.id, p.story_version, 'that readers know of it'
          from published p
         where ? and not exists (select from shadow_edition s where s.story_id = p.id))
      """
          .formatted(
              SAID.formatted("e"),
              SAID.formatted("s"),
              STANDS.formatted("p"),
              STANDS.formatted("s"));

  private static final String COUNTS =
      DIFFERENCES + " select what, count(*) as found from difference group by what";

  private static final String LINES =
      DIFFERENCES
          + " select what, story_id, version, about from difference"
          + " order by story_id, version, about, what limit ?";

  private static final String CONTRADICTED =
      "select (select count(*) from shadow_edition where contradicted)"
          + " + (select count(*) from shadow_retraction where contradicted) as found";

  private static final String TEXTLESS =
      "select count(*) as found from shadow_retraction r where not exists"
          + " (select from shadow_edition s where s.story_id = r.story_id)";

  private final Statements statements;

  ShadowComparison(Statements statements) {
    this.statements = statements;
  }

  Difference compare(boolean whole, int most) {
    Map<String, Long> counts =
        statements
            .query(
                COUNTS, row -> Map.entry(row.getString("what"), row.getLong("found")), whole, whole)
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    List<Line> lines =
        statements.query(
            LINES,
            row ->
                new Line(
                    row.getString("what"),
                    row.getString("story_id"),
                    row.getInt("version"),
                    row.getString("about")),
            whole,
            whole,
            most);
    Doubts doubts = doubts();
    return new Difference(
        counts.getOrDefault("missing", 0L),
        counts.getOrDefault("extra", 0L),
        counts.getOrDefault("different", 0L),
        doubts.contradicted(),
        doubts.textless(),
        lines);
  }

  Doubts doubts() {
    return new Doubts(count(CONTRADICTED), count(TEXTLESS));
  }

  private long count(String sql) {
    return statements.query(sql, row -> row.getLong("found")).getFirst();
  }
}
