package org.dragoman.translate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.contracts.event.ArticlesLinked;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.MemoryStore;
import org.dragoman.translate.translation.Lane;
import org.dragoman.translate.translation.Work;
import org.dragoman.translate.translation.WorkStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From articles.raw to articles.translated on a real broker and a real database. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@QuarkusTestResource(LocalLibreTranslate.class)
class TranslationIT {

  private static final Source SOURCE =
      new Source("sample", "Sample", "es", null, null, null, "by agreement");

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  @Inject WorkStore store;
  @Inject Transactions transactions;
  @Inject DataSource database;
  @Inject MemoryStore memory;

  private final String id = UUID.randomUUID().toString();
  private Broker broker;

  @BeforeEach
  void open() {
    broker = new Broker(bootstrap);
  }

  @AfterEach
  void close() {
    LocalLibreTranslate.down = false;
    LocalLibreTranslate.letGo();
    broker.close();
  }

  @Test
  void a_captured_article_comes_out_translated() {
    broker.send(captured(id, 1, "Un puente. Un <em>río</em>."));

    ArticleTranslated event = firstTranslation(id);

    assertThat(event.translationRevision()).isEqualTo(1);
    assertThat(event.language()).isEqualTo("en");
    assertThat(event.segments())
        .extracting(Segment::id, Segment::target)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("title.s0", "[Título]"),
            org.assertj.core.groups.Tuple.tuple("b0.s0", "[Un puente.]"),
            org.assertj.core.groups.Tuple.tuple("b0.s1", "[Un <em>río</em>.]"));
    translator()
        .get("/api/translations/" + id)
        .then()
        .statusCode(200)
        .body("translations[0].state", equalTo("translated"))
        .body("translations[0].untranslated", equalTo(0));
  }

  @Test
  void duplicates_and_older_versions_change_nothing() {
    broker.send(captured(id, 2, "Dos."));
    firstTranslation(id);

    broker.send(captured(id, 2, "Dos."));
    broker.send(captured(id, 1, "Uno."));
    String later = pastEverythingOf(id);

    assertThat(firstTranslation(later)).isNotNull();
    assertThat(broker.about(id))
        .extracting(event -> ((ArticleTranslated) event).version().toString())
        .containsExactly("2.1.0");
  }

  @Test
  void a_newer_version_is_the_next_revision() {
    broker.send(captured(id, 1, "Uno."));
    firstTranslation(id);

    broker.send(captured(id, 2, "Dos."));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(broker.about(id))
                .extracting(event -> ((ArticleTranslated) event).version().toString())
                .containsExactly("1.1.0", "2.2.0"));
  }

  @Test
  void a_translation_that_ends_after_a_newer_version_came_is_dropped() {
    LocalLibreTranslate.hold("Vieja");
    broker.send(captured(id, 1, "Vieja."));
    await().atMost(Duration.ofSeconds(30)).until(() -> LocalLibreTranslate.held.get() == 1);

    broker.send(captured(id, 2, "Nueva."));
    firstTranslation(id);
    LocalLibreTranslate.letGo();
    firstTranslation(pastEverythingOf(id));

    assertThat(broker.about(id))
        .extracting(event -> ((ArticleTranslated) event).version().toString())
        .containsExactly("2.1.0");
  }

  @Test
  void a_withdrawal_goes_on_at_once_and_nothing_comes_after_it() {
    LocalLibreTranslate.hold("Retirada");
    broker.send(captured(id, 1, "Retirada."));
    await().atMost(Duration.ofSeconds(30)).until(() -> LocalLibreTranslate.held.get() == 1);

    broker.send(new ArticleWithdrawn(id, 2, SOURCE, "error", Instant.now()));
    await().atMost(Duration.ofSeconds(30)).until(() -> !broker.about(id).isEmpty());
    LocalLibreTranslate.letGo();
    firstTranslation(pastEverythingOf(id));

    assertThat(broker.about(id))
        .singleElement()
        .isInstanceOfSatisfying(
            ArticleWithdrawn.class, event -> assertThat(event.sourceVersion()).isEqualTo(2));
  }

  @Test
  void links_between_copies_go_on_as_they_are_told() {
    ArticlesLinked linked =
        new ArticlesLinked(
            id, 1, List.of(new ArticlesLinked.Link("other", 0.6, 0.98)), Instant.now());

    broker.send(linked);

    await().atMost(Duration.ofSeconds(30)).until(() -> broker.about(id).contains(linked));
  }

  @Test
  void work_whose_holder_died_is_done_again_and_the_dead_cannot_finish_it() {
    Work lost =
        transactions.call(() -> {
          store.lock(id);
          store.captured(captured(id, 1, "Uno."), List.of("en"), Instant.EPOCH);
          Instant now = Instant.now();
          return store.draw(Lane.SETTLE, 1, now, Duration.ofSeconds(1)).work().getFirst();
        });
    assertThat(lost.articleId()).isEqualTo(id);

    assertThat(firstTranslation(id).translationRevision()).isEqualTo(1);
    assertThat(transactions.call(() -> store.claim(lost))).isEmpty();
  }

  @Test
  void an_article_that_cannot_be_read_is_given_up_and_blocks_no_other() throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into article values ('%1$s', 1, false, '{"articleId": 7, "article": "odd"}', now());
          insert into translation_work (article_id, language, source_version, state, due_at,
            updated_at) values ('%1$s', 'en', 1, 'waiting', 'epoch', now());
          """
              .formatted(id));
    }

    String other = UUID.randomUUID().toString();
    broker.send(captured(other, 1, "Uno."));
    assertThat(firstTranslation(other).translationRevision()).isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            translator()
                .get("/api/translations/" + id)
                .then()
                .body("translations[0].state", equalTo("failed"))
                .body("translations[0].reason", startsWith("the stored article cannot be read")));
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select count(*) from outbox where topic = 'articles.raw.dlq' and key = ?")) {
      query.setBytes(1, id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      try (var found = query.executeQuery()) {
        found.next();
        assertThat(found.getInt(1)).isEqualTo(1);
      }
    }
  }

  @Test
  void the_memory_is_asked_for_more_texts_than_a_statement_takes_parameters() {
    List<MemoryStore.Sought> texts =
        LongStream.range(0, 70_000).mapToObj(key -> new MemoryStore.Sought(key, null)).toList();

    assertThat(memory.withTexts(new LanguagePair("es", "en"), null, texts)).isEmpty();
  }

  @Test
  void an_article_goes_on_without_an_engine_and_is_completed_once_it_is_back() {
    LocalLibreTranslate.down = true;
    broker.send(captured(id, 1, "Uno."));

    Origin origin = firstTranslation(id).segments().getFirst().origin();
    assertThat(origin)
        .isEqualTo(new Origin.Untranslated("libretranslate: it answered 503: closed for repairs"));
    translator()
        .get("/api/translations/" + id)
        .then()
        .body("translations[0].state", equalTo("partial"))
        .body("translations[0].untranslated", equalTo(2))
        .body("translations[0].reason", containsString("closed for repairs"))
        .body("translations[0].since", notNullValue())
        .body("translations[0].nextTry", notNullValue());
    translator()
        .get("/api/translations?state=partial")
        .then()
        .body("translations.articleId", hasItem(id))
        .body("counts.partial", greaterThanOrEqualTo(1));

    LocalLibreTranslate.down = false;
    await().atMost(Duration.ofSeconds(60)).until(() -> broker.about(id).size() == 2);
    assertThat(((ArticleTranslated) broker.about(id).getLast()).version().toString())
        .isEqualTo("1.2.0");
    assertThat(((ArticleTranslated) broker.about(id).getLast()).segments())
        .extracting(Segment::target)
        .containsExactly("[Título]", "[Uno.]");

    translator().post("/api/translations/" + id + "/retry").then().statusCode(202);
    await().atMost(Duration.ofSeconds(30)).until(() -> broker.about(id).size() == 3);
  }

  @Test
  void a_state_or_page_that_is_none_is_refused() {
    translator().get("/api/translations?state=lost").then().statusCode(400);
    translator().get("/api/translations?state=failed&cursor=x").then().statusCode(400);
  }

  @Test
  void of_a_new_version_the_engine_sees_only_what_changed() {
    broker.send(captured(id, 1, "Uno " + id + ". Dos."));
    firstTranslation(id);
    int before = LocalLibreTranslate.asked(id);

    broker.send(captured(id, 2, "Uno " + id + ". Dos y dos."));

    await().atMost(Duration.ofSeconds(30)).until(() -> broker.about(id).size() == 2);
    assertThat(((ArticleTranslated) broker.about(id).getLast()).segments())
        .extracting(Segment::target)
        .containsExactly("[Título]", "[Uno " + id + ".]", "[Dos y dos.]");
    assertThat(LocalLibreTranslate.asked(id)).isEqualTo(before);
  }

  @Test
  void what_the_memory_knows_no_engine_is_asked() {
    String tmx =
        """
        <tmx version="1.4"><header srclang="es" creationid="ana"/><body>
          <tu tuid="%s"><tuv xml:lang="es"><seg>Frase %s.</seg></tuv>
            <tuv xml:lang="en"><seg>Sentence.</seg></tuv></tu>
          <tu><tuv xml:lang="es"><seg>sola</seg></tuv></tu></body></tmx>
        """
            .formatted(id, id);
    translator()
        .contentType("application/xml")
        .body(tmx)
        .post("/api/memory/tmx")
        .then()
        .statusCode(200)
        .body("added", equalTo(1))
        .body("refused", equalTo(1))
        .body("problems[0].line", equalTo(4));
    translator()
        .contentType("application/xml")
        .body(tmx)
        .post("/api/memory/tmx")
        .then()
        .body("unchanged", equalTo(1));

    broker.send(captured(id, 1, "Frase " + id + "."));

    Segment segment = firstTranslation(id).segments().get(1);
    assertThat(segment.target()).isEqualTo("Sentence.");
    assertThat(segment.origin())
        .isInstanceOfSatisfying(
            Origin.Memory.class,
            memory -> {
              assertThat(memory.match()).isEqualTo(100);
              assertThat(memory.who()).isEqualTo("ana");
            });
    translator()
        .queryParam("source", "es-MX")
        .queryParam("target", "en")
        .queryParam("q", "FRASE " + id)
        .get("/api/memory")
        .then()
        .statusCode(200)
        .body("units", hasSize(1))
        .body("units[0].target", equalTo("Sentence."));
  }

  @Test
  void a_tmx_that_breaks_off_is_refused_with_its_line() {
    translator()
        .contentType("application/xml")
        .body("<tmx version=\"1.4\"><header srclang=\"es\"/>\n<body><tu></body></tmx>")
        .post("/api/memory/tmx")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("line", equalTo(2))
        .body("imported.added", equalTo(0));
  }

  @Test
  void what_an_engine_was_asked_is_counted_kept_and_shown() {
    broker.send(captured(id, 1, "Un puente."));
    firstTranslation(id);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            translator()
                .get("/api/engines/libretranslate")
                .then()
                .statusCode(200)
                .body("circuit", equalTo("closed"))
                .body("concurrency", equalTo(4))
                .body("today.calls", greaterThan(0))
                .body("month.characters", greaterThan(0)));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(spending()).contains("libretranslate es-en"));
    translator().post("/api/engines/libretranslate/probe").then().statusCode(200);
    translator().post("/api/engines/none/probe").then().statusCode(404);
  }

  private List<String> spending() {
    try (Connection connection = database.getConnection();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("select engine || ' ' || pair from engine_spending where sent > 0")) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void the_engines_and_how_they_are_can_be_asked() {
    translator()
        .get("/api/engines")
        .then()
        .statusCode(200)
        .body("engines.name", equalTo(List.of("libretranslate")))
        .body("engines[0].up", equalTo(true))
        .body("engines[0].pairs", equalTo(List.of("es-en")));
  }

  @Test
  void an_article_nobody_sent_is_unknown_and_a_feeds_key_opens_nothing_here() {
    translator()
        .get("/api/translations/" + id)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    given()
        .header("Authorization", "Bearer feed-key")
        .get("/api/translations/" + id)
        .then()
        .statusCode(403);
    given().get("/api/memory?source=es&target=en").then().statusCode(401);
  }

  /** Sends an article on the same partition and answers its id: when it is out, all before is. */
  private String pastEverythingOf(String article) {
    int partition = partition(article);
    String marker = UUID.randomUUID().toString();
    while (partition(marker) != partition) {
      marker = UUID.randomUUID().toString();
    }
    broker.send(captured(marker, 1, "Marca."));
    return marker;
  }

  private static int partition(String key) {
    byte[] bytes = key.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return org.apache.kafka.common.utils.Utils.toPositive(
            org.apache.kafka.common.utils.Utils.murmur2(bytes))
        % org.dragoman.contracts.event.Topic.ARTICLES_RAW.partitions();
  }

  private ArticleTranslated firstTranslation(String article) {
    await().atMost(Duration.ofSeconds(30)).until(() -> !broker.about(article).isEmpty());
    Event first = broker.about(article).getFirst();
    assertThat(first).isInstanceOf(ArticleTranslated.class);
    return (ArticleTranslated) first;
  }

  private static io.restassured.specification.RequestSpecification translator() {
    return given().header("Authorization", "Bearer translator-key");
  }

  private static ArticleCaptured captured(String article, int version, String html) {
    return new ArticleCaptured(
        article,
        version,
        SOURCE,
        Instant.now(),
        Article.builder()
            .title("Título")
            .language("es", 0.9)
            .body(List.of(new Block.Paragraph(html)))
            .build());
  }
}
