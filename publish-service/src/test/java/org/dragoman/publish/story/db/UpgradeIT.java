package org.dragoman.publish.story.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.events.json.EventJson;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.outbox.db.Statements;
import org.dragoman.publish.Samples;
import org.dragoman.publish.credit.CreditEdits;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Retraction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that an older release filled, taken to this one. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class UpgradeIT {

  /** Before readers had a read model of their own. */
  private static final String OLDER = "29";

  private static final int AT_ONCE = 200;
  private static final int STORIES = Integer.getInteger("dragoman.upgrade.stories", 200);

  private final Edition text =
      new Edition(
          "1-en",
          "1",
          "en",
          "es",
          1,
          1,
          1,
          "a-ferry",
          Samples.ferry(),
          Samples.translated(Samples.ferry()),
          credit(),
          Samples.THEN,
          null,
          null,
          "Nadia Sørby");

  private final EditionMapping mapping = new EditionMapping(new Json(EventJson.mapper()));

  @Inject DataSource house;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  private PGSimpleDataSource database;

  @BeforeEach
  void create() throws SQLException {
    String name = "upgrade_" + System.nanoTime();
    try (Connection connection = house.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    database = new PGSimpleDataSource();
    database.setUrl(url.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"));
    database.setUser("dragoman");
    database.setPassword("dragoman");
  }

  @AfterEach
  void drop() throws SQLException {
    try (Connection connection = house.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database " + database.getDatabaseName());
    }
  }

  @Test
  void what_readers_have_after_it_is_what_the_log_makes_again() {
    migrate(OLDER);
    Statements statements = new Statements(database);
    fill(statements);

    migrate("latest");

    // As the service does at its start.
    statements.update(
        "update edition set outlet_slug = ?, keyword_slugs = ?::jsonb",
        EditionSlugs.outlet(text.credit()),
        mapping.write(text).keywordSlugs);
    PostgresShadow shadow = new PostgresShadow(database, EventJson.mapper());
    read(statements, shadow);
    assertThat(shadow.compare(true, 10).lines()).isEmpty();
    assertThat(count(statements, "published")).isEqualTo(STORIES * 4L / 5);
    assertThat(count(statements, "published where retracted_at is not null"))
        .isEqualTo(STORIES / 5);
    assertThat(count(statements, "edition where words @@ to_tsquery('english', 'ferries')"))
        .isEqualTo(count(statements, "edition"));
  }

  /** What the older release has written to the log, some at a time as it is read. */
  private void read(Statements statements, PostgresShadow shadow) {
    List<Edition> editions =
        statements.query(
            "select story_id, version, published_at, corrected_at, note from edition",
            row ->
                version(
                    row.getString("story_id"),
                    row.getInt("version"),
                    Statements.required(row, "published_at"),
                    Statements.instant(row, "corrected_at"),
                    row.getString("note")));
    for (int from = 0; from < editions.size(); from += AT_ONCE) {
      shadow.take(editions.subList(from, Math.min(from + AT_ONCE, editions.size())), List.of());
    }
    shadow.take(
        List.of(),
        statements.query(
            "select id, story_version, reason, retracted_at from story where state = 'retracted'",
            row ->
                new Retraction(
                    row.getString("id"),
                    row.getInt("story_version"),
                    row.getString("reason"),
                    Statements.required(row, "retracted_at"))));
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(database)
        .locations("db/outbox", "db/migration")
        .outOfOrder(true)
        .target(target)
        .load()
        .migrate();
  }

  /** Of five stories one is a draft, one was corrected, one was taken back, and one is held. */
  private void fill(Statements statements) {
    EditionRow row = mapping.write(text);
    statements.update(
        """
        insert into story (id, article_id, language, source_language, state, held_from, held_at,
            story_version, slug, title, outlet, search_text, source, source_version,
            translation_revision, original, segments, furniture, editors, credit, obligations,
            urgent, seen_source, seen_translation, revision, created_at, updated_at, published_at,
            corrected_at, retracted_at, reason)
        select n || '-en', n::text, 'en', 'es',
               (array['draft', 'published', 'published', 'retracted', 'held'])[n %% 5 + 1],
               case when n %% 5 = 4 then 'published' end, case when n %% 5 = 4 then %1$s end,
               (array[0, 1, 2, 2, 1])[n %% 5 + 1], 'a-ferry-' || n, 'A ferry', 'Delta Courier', '',
               '{}', 1, 1, ?::jsonb, ?::jsonb, '{}', '{}', ?::jsonb, '[]',
               0, 1, 1, 1, %1$s, %1$s, case when n %% 5 > 0 then %1$s end,
               case when n %% 5 = 2 then %1$s + interval '1 hour' end,
               case when n %% 5 = 3 then %1$s + interval '2 hours' end,
               case when n %% 5 = 3 then 'It was invented.' end
          from generate_series(1, ?) as n
        """
            .formatted("(timestamptz '2026-05-01T09:00:00Z' + n * interval '1 minute')"),
        row.article,
        row.segments,
        row.credit,
        STORIES);
    statements.update(
        """
        insert into edition (story_id, version, article_id, language, source_language,
            source_version, translation_revision, slug, article, segments, credit, published_at,
            corrected_at, note, published_by)
        select s.id, v, s.article_id, s.language, s.source_language, 1, 1, s.slug,
               ?::jsonb, ?::jsonb, ?::jsonb, s.published_at,
               case when v = 2 then s.corrected_at end,
               case when v = 2 then 'The hour was wrong.' end, ?
          from story s
          cross join generate_series(1, case when s.state = 'retracted' then 1 else s.story_version end) as v
        """,
        row.article,
        row.segments,
        row.credit,
        row.publishedBy);
  }

  private Edition version(
      String story, int version, Instant published, Instant corrected, String note) {
    String number = story.replace("-en", "");
    return new Edition(
        story,
        number,
        text.language(),
        text.sourceLanguage(),
        text.sourceVersion(),
        text.translationRevision(),
        version,
        "a-ferry-" + number,
        text.article(),
        text.segments(),
        text.credit(),
        published,
        corrected,
        note,
        text.by());
  }

  private static long count(Statements statements, String what) {
    return statements
        .query("select count(*) as found from " + what, row -> row.getLong("found"))
        .getFirst();
  }

  private static Credit credit() {
    return new Crediting(Samples.STYLES)
        .credit(Samples.COURIER, Samples.ferry(), "en", List.of(), List.of(), CreditEdits.NONE);
  }
}
