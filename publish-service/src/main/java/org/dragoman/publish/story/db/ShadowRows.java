package org.dragoman.publish.story.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.outbox.db.Statements;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Retraction;

/** What the log says, on its way out of the shadow tables. */
final class ShadowRows {
  private static final int AT_A_TIME = 50;

  private static final String SHOW =
      "insert into edition as e (%1$s) select %1$s from shadow_edition s".formatted(columns())
          + " on conflict (story_id, version) do update set ("
          + written("")
          + ") = ("
          + written("excluded.")
          + ") where "
          + ShadowComparison.SAID.formatted("e")
          + " is distinct from "
          + ShadowComparison.SAID.formatted("excluded");

  private static final String STAND =
      """
      insert into published as p
      select id, article_id, language, slug, story_version, published_at, corrected_at,
             retracted_at, reason
        from shadow_published
      on conflict (id) do update
        set article_id = excluded.article_id, language = excluded.language,
            slug = excluded.slug, story_version = excluded.story_version,
            published_at = excluded.published_at, corrected_at = excluded.corrected_at,
            retracted_at = excluded.retracted_at, reason = excluded.reason
        where (? or p.story_version <= excluded.story_version) and %s is distinct from %s
      """
          .formatted(
              ShadowComparison.STANDS.formatted("p"),
              ShadowComparison.STANDS.formatted("excluded"));

  private static final String REMOVE =
      """
      delete from edition e where not exists (
        select from shadow_edition s where s.story_id = e.story_id and s.version = e.version)
      """;

  private static final String FORGET =
      """
      delete from published p
      where not exists (select from shadow_edition s where s.story_id = p.id)
      """;

  private static final String STORIES =
      "select distinct story_id from shadow_edition where story_id > ? order by story_id limit "
          + AT_A_TIME;

  private static final String EDITIONS =
      "select * from shadow_edition where story_id = any(?) order by story_id, version";

  private static final String RETRACTIONS =
      "select * from shadow_retraction where story_id = any(?) order by story_id, version";

  private final Statements statements;
  private final EditionMapping mapping;

  ShadowRows(Statements statements, EditionMapping mapping) {
    this.statements = statements;
    this.mapping = mapping;
  }

  private static String columns() {
    return PostgresShadow.COLUMNS;
  }

  private static String written(String prefix) {
    return List.of(columns().split(", ", -1)).stream()
        .filter(column -> !List.of("story_id", "version").contains(column))
        .map(column -> prefix + column)
        .reduce((a, b) -> a + ", " + b)
        .orElseThrow();
  }

  int show(boolean remove) {
    int written = statements.update(SHOW) + statements.update(STAND, remove);
    return remove ? written + statements.update(REMOVE) + statements.update(FORGET) : written;
  }

  void each(Consumer<Change> taker) {
    String last = "";
    List<String> stories = stories(last);
    while (!stories.isEmpty()) {
      some(stories.toArray(String[]::new)).forEach(taker);
      last = stories.getLast();
      stories = stories(last);
    }
  }

  void each(Collection<String> stories, Consumer<Change> taker) {
    List<String> left = stories.stream().sorted().toList();
    for (int from = 0; from < left.size(); from += AT_A_TIME) {
      List<String> some = left.subList(from, Math.min(from + AT_A_TIME, left.size()));
      some(some.toArray(String[]::new)).forEach(taker);
    }
  }

  private List<String> stories(String after) {
    return statements.query(STORIES, row -> row.getString("story_id"), after);
  }

  private List<Change> some(String[] stories) {
    List<Edition> editions = statements.query(EDITIONS, this::edition, (Object) stories);
    List<Change> changes = new ArrayList<>();
    editions.forEach(edition -> changes.add(new Change.Standing(edition)));
    statements
        .query(RETRACTIONS, ShadowRows::retraction, (Object) stories)
        .forEach(retraction ->
            last(editions, retraction)
                .ifPresent(edition -> changes.add(retracted(edition, retraction))));
    changes.sort(
        Comparator.comparing((Change change) -> change.edition().storyId())
            .thenComparingInt(ShadowRows::version));
    return changes;
  }

  private static Optional<Edition> last(List<Edition> editions, Retraction retraction) {
    return editions.stream()
        .filter(edition -> edition.storyId().equals(retraction.storyId()))
        .filter(edition -> edition.version() < retraction.version())
        .max(Comparator.comparingInt(Edition::version));
  }

  private static Change retracted(Edition edition, Retraction retraction) {
    return new Change.Retracted(
        edition, retraction.version(), retraction.reason(), retraction.at());
  }

  private static int version(Change change) {
    return switch (change) {
      case Change.Standing(var edition) -> edition.version();
      case Change.Retracted retracted -> retracted.version();
    };
  }

  private Edition edition(ResultSet row) throws SQLException {
    EditionRow read = new EditionRow();
    read.storyId = row.getString("story_id");
    read.version = row.getInt("version");
    read.articleId = row.getString("article_id");
    read.language = row.getString("language");
    read.sourceLanguage = row.getString("source_language");
    read.sourceVersion = row.getInt("source_version");
    read.translationRevision = row.getInt("translation_revision");
    read.slug = row.getString("slug");
    read.article = row.getString("article");
    read.segments = row.getString("segments");
    read.credit = row.getString("credit");
    read.publishedAt = Statements.required(row, "published_at");
    read.correctedAt = Statements.instant(row, "corrected_at");
    read.note = row.getString("note");
    read.publishedBy = row.getString("published_by");
    return mapping.read(read);
  }

  private static Retraction retraction(ResultSet row) throws SQLException {
    return new Retraction(
        row.getString("story_id"),
        row.getInt("version"),
        row.getString("reason"),
        Statements.required(row, "retracted_at"));
  }
}
