package org.dragoman.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.publish.browser.Drafts;
import org.dragoman.publish.story.Catalogue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers' programs and the caches between are told. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ReadersIT {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Inject EventCodec codec;
  @Inject DataSource database;
  @Inject Catalogue catalogue;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  private String page;

  @BeforeEach
  void aStoryIsPublished() {
    Drafts drafts = new Drafts(broker, codec);
    page = drafts.publish(drafts.ferry());
  }

  @Test
  void what_is_everybodys_is_compressed_and_caches_are_told_of_it() throws Exception {
    List<String> everybodys =
        List.of(
            page,
            page + ".ninjs",
            page + ".newsml",
            "/",
            "/feed.rss",
            "/en/feed.atom",
            "/feed.json",
            "/api/published",
            "/outlets/delta-courier",
            "/archive",
            "/search?q=ferry",
            "/corrections",
            "/sitemap.xml",
            "/robots.txt");
    for (String path : everybodys) {
      HttpResponse<byte[]> small = get(path, "Accept-Encoding", "gzip");
      HttpResponse<byte[]> plain = get(path);
      assertThat(small.statusCode()).as(path).isEqualTo(200);
      assertThat(small.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
      assertThat(plain.headers().firstValue("Content-Encoding"))
          .as(path)
          .satisfiesAnyOf(
              its -> assertThat(its).isEmpty(), its -> assertThat(its).contains("identity"));
      assertThat(unzipped(small)).as(path).isEqualTo(text(plain));
      assertThat(String.join(", ", small.headers().allValues("Vary")))
          .as(path)
          .containsIgnoringCase("Accept-Encoding");
      assertThat(header(small, "Cache-Control"))
          .as(path)
          .isEqualTo("public, max-age=0, must-revalidate");
      assertThat(header(small, "ETag")).as(path).startsWith("W/").isEqualTo(header(plain, "ETag"));
      HttpResponse<byte[]> again =
          get(path, "Accept-Encoding", "gzip", "If-None-Match", header(small, "ETag"));
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.body()).as(path).isEmpty();
    }
  }

  @Test
  void a_page_with_a_form_token_is_not() throws Exception {
    CookieFilter cookies = new CookieFilter();
    given()
        .filter(cookies)
        .redirects()
        .follow(false)
        .formParam("j_username", "editor")
        .formParam("j_password", "editor")
        .post("/j_security_check");
    String cookie =
        String.join(
            "; ",
            cookies.getCookieStore().getCookies().stream()
                .map(one -> one.getName() + "=" + one.getValue())
                .toList());
    for (String path : List.of("/desk", "/desk/new", "/login", "/api/stories")) {
      HttpResponse<byte[]> answer =
          get(
              path,
              "Accept-Encoding",
              "gzip, br",
              path.startsWith("/api") ? "Authorization" : "Cookie",
              path.startsWith("/api") ? "Bearer editor-key" : cookie);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity"))
          .as(path)
          .isEqualTo("identity");
    }
    assertThat(header(get("/assets/dragoman.css", "Accept-Encoding", "gzip"), "Content-Encoding"))
        .isEqualTo("gzip");
  }

  @Test
  void one_address_answers_in_the_format_that_is_asked_for() throws Exception {
    assertThat(type(page, "application/ld+json")).startsWith("application/ld+json");
    assertThat(type(page, "application/json")).startsWith("application/json");
    assertThat(type(page, "application/vnd.iptc.g2.newsitem+xml"))
        .startsWith("application/vnd.iptc.g2.newsitem+xml");
    assertThat(type(page, "text/vnd.iptc.nitf, text/html;q=0.5")).startsWith("text/vnd.iptc.nitf");
    assertThat(type(page, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"))
        .startsWith("text/html");
    assertThat(type(page, "application/json;q=0.5, text/html")).startsWith("text/html");
    assertThat(type(page, "*/*")).startsWith("text/html");
    assertThat(type(page, "image/png, */*;q=0.1")).startsWith("text/html");

    HttpResponse<byte[]> data = get(page, "Accept", "application/ld+json");
    for (HttpResponse<byte[]> answer : List.of(data, get(page), get(page, "If-None-Match", "*"))) {
      assertThat(List.of(String.join(", ", answer.headers().allValues("Vary")).split(", ")))
          .contains("Accept", "Accept-Encoding");
    }
    assertThat(get(page + ".jsonld").headers().allValues("Vary")).doesNotContain("Accept");
    assertThat(text(data)).contains("\"@type\":\"NewsArticle\"", "\"translationOfWork\"");
    assertThat(text(get(page))).contains(page + ".jsonld", page + ".ninjs", page + ".nitf");
  }

  @Test
  void whoever_only_wants_to_know_is_told_as_much_as_who_reads() throws Exception {
    for (String path : List.of("/", page, "/feed.atom", "/corrections")) {
      HttpResponse<byte[]> head = send("HEAD", path);
      HttpResponse<byte[]> get = get(path);
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(header(head, "ETag")).as(path).isEqualTo(header(get, "ETag"));
      assertThat(header(head, "Content-Type")).as(path).isEqualTo(header(get, "Content-Type"));
      assertThat(head.body()).as(path).isEmpty();
    }
  }

  @Test
  void searching_finds_what_is_published_and_nothing_breaks_it() throws Exception {
    Drafts drafts = new Drafts(broker, codec);
    String draft =
        given()
            .header("Authorization", "Bearer editor-key")
            .get("/api/stories/" + drafts.ferry())
            .then()
            .statusCode(200)
            .extract()
            .path("slug");
    assertThat(draft).isNotBlank();
    String found = text(get("/search?q=ferries+returning"));
    assertThat(found).contains(page).doesNotContain("/articles/" + draft + "\"");
    assertThat(text(get("/search?q=ferry&language=en"))).contains(page);
    assertThat(text(get("/search?q=transbordador"))).as("the original").doesNotContain(page);
    assertThat(text(get("/search?q=%22delta+courier%22"))).contains(page);
    for (String query :
        List.of(
            "",
            "+",
            "%22%22%22",
            "-",
            "!%26%7C%3A*()%27%5C",
            "%00%EF%BF%BE%F0%9F%9A%A2",
            "or+or+-+%22",
            "a".repeat(4000),
            "x+".repeat(900),
            "%D8%A7%D9%84%D8%B9%D8%A8%D9%91%D8%A7%D8%B1%D8%A9",
            "ferry&language=xx%00",
            "ferry&language=%27")) {
      assertThat(get("/search?q=" + query).statusCode()).as(query).isIn(200, 400);
    }
    assertThat(text(get("/search?q=%3Cb%3Enothing"))).contains("&lt;b&gt;nothing", "noindex");
    assertThat(get("/search?q=ferry&from=nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void addresses_that_lead_nowhere_are_missing_pages() throws Exception {
    for (String path :
        List.of(
            "/outlets/nobody",
            "/keywords/%27",
            "/keywords/nothing-of-this",
            "/archive/1999-01",
            "/archive/2026-13",
            "/archive/0000-01",
            "/corrections?from=x",
            "/outlets/delta-courier?from=x")) {
      HttpResponse<byte[]> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(header(answer, "Content-Type")).as(path).startsWith("text/html");
    }
  }

  @Test
  void robots_are_told_where_the_maps_are_and_the_maps_know_the_pages() throws Exception {
    assertThat(text(get("/robots.txt")))
        .contains("Disallow: /desk\n", "Disallow: /api/\n", "/sitemap.xml\n");
    assertThat(text(get("/sitemap.xml"))).contains("/sitemaps/pages.xml");
    assertThat(text(get("/sitemaps/pages.xml")))
        .contains("/outlets/delta-courier<", "/keywords/harbour<", "/archive/", "/corrections<");
  }

  @Test
  void whoever_asks_for_another_version_than_stands_is_refused() throws Exception {
    assertThat(get("/feed.rss", "If-Match", "\"another\"").statusCode()).isEqualTo(412);
    assertThat(get("/feed.rss", "If-Match", "*").statusCode()).isEqualTo(200);
    HttpResponse<byte[]> older =
        get(page + ".ninjs", "If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:37 GMT");
    assertThat(older.statusCode()).isEqualTo(412);
    assertThat(header(older, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(text(older)).contains("\"status\":412", "If-None-Match");
    assertThat(header(older, "ETag")).startsWith("W/");
    assertThat(get("/nowhere", "If-Match", "\"another\"").statusCode()).isEqualTo(404);
  }

  @Test
  void lists_follow_a_story_from_its_publication_to_its_retraction() throws Exception {
    String unique = "muelle-" + UUID.randomUUID().toString().substring(0, 8);
    Drafts drafts = new Drafts(broker, codec);
    String draft =
        drafts.of(Samples.ferry().toBuilder().keywords(List.of("puerto", unique)).build());
    String keyword = "/keywords/" + unique;
    assertThat(get(keyword).statusCode()).isEqualTo(404);
    assertThat(text(get("/opml.xml"))).doesNotContain(unique);

    String address = drafts.publish(draft);
    assertThat(text(get(keyword))).contains(address + "\"");
    HttpResponse<byte[]> feed = get(keyword + "/feed.atom");
    assertThat(text(feed)).contains(address);
    assertThat(counted("keyword", unique)).isEqualTo(1);
    assertThat(counted("month", null))
        .isEqualTo(one("select count(*) from published where retracted_at is null"));

    drafts.mend(draft, "correct", "note", "It is another quay.");
    HttpResponse<byte[]> corrected =
        get(keyword + "/feed.atom", "If-None-Match", header(feed, "ETag"));
    assertThat(corrected.statusCode()).isEqualTo(200);
    assertThat(text(corrected)).contains("It is another quay.");

    drafts.mend(draft, "retract", "reason", "Nobody sailed.");
    assertThat(text(get(keyword))).doesNotContain(address + "\"");
    assertThat(text(get(keyword + "/feed.atom"))).doesNotContain(address);
    assertThat(text(get("/opml.xml"))).doesNotContain(unique);
    assertThat(get(address).statusCode()).isEqualTo(410);
    assertThat(counted("keyword", unique)).isZero();
    assertThat(one(MISCOUNTED)).isZero();
  }

  @Test
  void whoever_follows_a_keyword_is_told_of_a_story_that_has_lost_it() throws Exception {
    String unique = "dique-" + UUID.randomUUID().toString().substring(0, 8);
    Drafts drafts = new Drafts(broker, codec);
    String draft =
        drafts.of(Samples.ferry().toBuilder().keywords(List.of("puerto", unique)).build());
    drafts.publish(draft);
    String address = "/api/stories/" + draft;
    RequestSpecification editor = given().header("Authorization", "Bearer editor-key");
    editor
        .header("If-Match", given().spec(editor).get(address).header("ETag"))
        .contentType(ContentType.JSON)
        .body(Map.of("keywords", List.of("muelle")))
        .patch(address)
        .then()
        .statusCode(200);
    drafts.mend(draft, "correct", "note", "It is no dyke.");

    Catalogue.Wanted followed = new Catalogue.Wanted("en", "delta-courier", unique);
    assertThat(catalogue.changes(followed, null, Instant.now().plusSeconds(60), 10))
        .singleElement()
        .satisfies(change -> assertThat(change.edition().note()).isEqualTo("It is no dyke."));
    assertThat(text(get("/api/published?keyword=" + unique))).contains("\"items\":[]");
  }

  @Test
  void a_change_that_is_not_committed_yet_holds_back_those_after_it() throws Exception {
    try (Connection slow = database.getConnection();
        Statement statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      Instant began = began(statement);
      statement.execute("select pg_current_xact_id()");
      assertThat(catalogue.settled()).isBeforeOrEqualTo(began.minusSeconds(10));
      slow.rollback();
      await().until(() -> catalogue.settled().isAfter(began.minusSeconds(10)));
    }
  }

  @Test
  void a_change_that_waits_for_another_holds_them_back_too() throws Exception {
    try (Connection rebuild = database.getConnection();
        Statement holding = rebuild.createStatement();
        Connection publication = database.getConnection();
        Statement waiting = publication.createStatement()) {
      rebuild.setAutoCommit(false);
      publication.setAutoCommit(false);
      holding.execute("lock table published in share row exclusive mode");
      Instant began = began(waiting);
      Future<?> written =
          CompletableFuture.runAsync(() -> {
            try {
              waiting.execute("update published set slug = slug where false");
            } catch (SQLException failed) {
              throw new IllegalStateException(failed);
            }
          });
      await().until(() -> !catalogue.settled().isAfter(began.minusSeconds(10)));
      rebuild.rollback();
      written.get(30, TimeUnit.SECONDS);
      publication.rollback();
      await().until(() -> catalogue.settled().isAfter(began.minusSeconds(10)));
    }
  }

  private static Instant began(Statement transaction) throws SQLException {
    try (ResultSet rows = transaction.executeQuery("select now()")) {
      rows.next();
      return rows.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  /** What is counted, held against what it counts. */
  private static final String MISCOUNTED =
      """
      select count(*) from (
        select kind, slug, sum(stories) as stories from published_subject group by kind, slug) s
      full join (
        select 'outlet' as kind, e.outlet_slug as slug, count(*) as stories
          from published p join edition e on e.story_id = p.id and e.version = p.story_version
         where p.retracted_at is null and e.outlet_slug <> '' group by e.outlet_slug
        union all
        select 'keyword', k.slug, count(distinct p.id)
          from published p join edition e on e.story_id = p.id and e.version = p.story_version
          cross join lateral jsonb_array_elements_text(e.keyword_slugs) as k (slug)
         where p.retracted_at is null and k.slug <> '' group by k.slug
        union all
        select 'month', to_char(published_at at time zone 'UTC', 'YYYY-MM'), count(*)
          from published where retracted_at is null group by 2) c
        on c.kind = s.kind and c.slug = s.slug
      where coalesce(s.stories, 0) <> coalesce(c.stories, 0)
      """;

  private long counted(String kind, @Nullable String slug) throws SQLException {
    return one(
        "select coalesce(sum(stories), 0) from published_subject where kind = '"
            + kind
            + (slug == null ? "'" : "' and slug = '" + slug + "'"));
  }

  private long one(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static String type(String path, String accept) throws Exception {
    HttpResponse<byte[]> answer = get(path, "Accept", accept);
    assertThat(answer.statusCode()).as(accept).isEqualTo(200);
    return header(answer, "Content-Type");
  }

  private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    return send("GET", path, headers);
  }

  private static HttpResponse<byte[]> send(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String unzipped(HttpResponse<byte[]> answer) throws IOException {
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
