package org.dragoman.ingest.it;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The sources page as a browser without scripts sees it. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class SourcesPageIT {
  private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";

  private final CookieFilter cookies = new CookieFilter();
  private final String id = "p-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void strangers_are_sent_to_the_login_page_and_keys_open_no_page() {
    browser().get("/").then().statusCode(303).header("Location", endsWith("/sources"));
    browser().get("/sources").then().statusCode(302).header("Location", endsWith("/login"));
    browser()
        .get("/login")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body(containsString("j_security_check"));
    browser().get("/assets/dragoman.css").then().statusCode(200);
    signIn("admin", "wrong").then().header("Location", containsString("failed"));
    given()
        .redirects()
        .follow(false)
        .header("Authorization", "Bearer admin-key")
        .get("/sources")
        .then()
        .statusCode(302);
    given().get("/nowhere").then().statusCode(401);
  }

  @Test
  void a_session_opens_the_pages_and_not_the_api() {
    signIn("admin", "admin").then().statusCode(302).header("Location", endsWith("/sources"));
    browser().get("/sources").then().statusCode(200).header("Cache-Control", equalTo("no-store"));
    browser().get("/api/sources").then().statusCode(401);
  }

  @Test
  void an_admin_adds_a_source_and_is_given_back_what_was_typed_wrong() {
    signIn("admin", "admin");
    Document empty = page("/sources/new");

    Response refused =
        submit(
            empty,
            "/sources/new",
            Map.of("id", id, "name", " ", "feed", "nonsense here", "rights", "by <letter>"));
    assertThat(refused.statusCode()).isEqualTo(422);
    Document again = Jsoup.parse(refused.asString());
    assertThat(again.selectFirst("#feed").val()).isEqualTo("nonsense here");
    assertThat(again.selectFirst("#feed").attr("aria-describedby")).contains("feed-error");
    assertThat(again.selectFirst("#feed-error").text()).contains("no web address");
    assertThat(again.selectFirst("#name-error").text()).contains("cannot be empty");
    assertThat(again.selectFirst("#rights").wholeText()).isEqualTo("by <letter>");

    Response added =
        submit(again, "/sources/new", Map.of("name", "The Quay", "feed", "", "language", "en"));
    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(added.header("Location")).endsWith("/sources/" + id + "?done=added");
    browser()
        .get(added.header("Location"))
        .then()
        .statusCode(200)
        .body(containsString("The source is added."))
        .body(containsString("sent to us"));
    assertThat(page("/sources?q=" + id).select("tbody tr")).hasSize(1);
    assertThat(page("/sources?q=" + id + "&state=gone").select("tbody tr")).isEmpty();
  }

  @Test
  void an_edited_source_keeps_what_the_form_does_not_show_changed() {
    source(id, "The Quay");
    signIn("admin", "admin");
    Document form = page("/sources/" + id + "/edit");
    assertThat(form.selectFirst("#name").val()).isEqualTo("The Quay");

    submit(
            form,
            "/sources/" + id + "/edit",
            Map.of("id", "another", "identity", "link", "retention", "30", "fullPage", "true"))
        .then()
        .statusCode(303);

    api("feed-key")
        .get("/api/sources/" + id)
        .then()
        .body("name", equalTo("The Quay"))
        .body("rights", equalTo("by letter"))
        .body("policy.identity", equalTo("link"))
        .body("policy.fullPage", equalTo(true))
        .body("policy.retention", equalTo("PT720H"));
    api("feed-key").get("/api/sources/another").then().statusCode(404);
  }

  @Test
  void an_editor_sees_and_tries_and_changes_nothing() {
    source(id, "The Quay");
    signIn("editor", "editor");
    Document page = page("/sources/" + id);
    assertThat(page.select("form[action$=remove]")).isEmpty();
    assertThat(page("/sources").select("a[href=/sources/add]")).isEmpty();
    browser().get("/sources/new").then().statusCode(403);
    browser().get("/sources/try").then().statusCode(200);
    token(page)
        .formParam("name", "Mine now")
        .post("/sources/" + id + "/edit")
        .then()
        .statusCode(403);
  }

  @Test
  void a_form_without_its_token_does_nothing() {
    source(id, "The Quay");
    signIn("admin", "admin");
    page("/sources");
    for (String action : new String[] {"/sources/new", "/sources/" + id + "/remove", "/logout"}) {
      browser()
          .contentType("application/x-www-form-urlencoded")
          .formParam("name", "Smuggled in")
          .formParam("token", "x".repeat(43))
          .post(action)
          .then()
          .statusCode(400)
          .body(containsString("token"));
    }
    browser()
        .multiPart("file", "x.opml", opml("https://a.example/" + id).getBytes())
        .post("/sources/import")
        .then()
        .statusCode(400);
    browser().get("/sources/" + id).then().statusCode(200);
  }

  @Test
  void a_pasted_feed_is_shown_as_it_would_be_captured_and_nothing_of_it_is_run() {
    signIn("editor", "editor");
    String feed =
        "<rss version='2.0'><channel><language>en</language><title><![CDATA[Harbour %s]]></title>"
                .formatted(HOSTILE)
            + "<item><guid>1</guid><title>Ferry back &amp; forth &lt;script&gt;x&lt;/script&gt;</title>"
            + "<link>https://quay.example/1</link><description>The ferry is back in port.</description>"
            + "</item><item><guid>2</guid></item></channel></rss>";

    Response tried =
        browser()
            .multiPart("text", feed)
            .multiPart("url", "https://quay.example/feed")
            .multiPart("token", page("/sources/try").selectFirst("input[name=token]").val())
            .post("/sources/try");

    assertThat(tried.statusCode()).isEqualTo(200);
    Document shown = Jsoup.parse(tried.asString());
    assertThat(shown.select("script, img, [onerror]")).isEmpty();
    assertThat(shown.selectFirst("#result").text()).contains("Harbour");
    assertThat(shown.select(".pieces > li")).hasSize(2);
    assertThat(shown.select(".pieces > li").get(0).text())
        .contains("Ferry back & forth", "English", "The ferry is back in port.");
    assertThat(shown.select(".pieces > li").get(1).text()).contains("Refused");
    assertThat(shown.selectFirst("#text").wholeText().strip()).isEqualTo(feed);
  }

  @Test
  void a_list_of_subscriptions_goes_in_once_and_comes_out_again() {
    signIn("admin", "admin");
    String feed = "https://a.example/" + id;
    Document form = page("/sources/import");

    Document first = upload(form, opml(feed));
    assertThat(first.selectFirst("#result").text())
        .isEqualTo("1 added, 0 known already, 1 refused");
    assertThat(first.select("script")).isEmpty();
    assertThat(upload(form, opml(feed)).selectFirst("#result").text())
        .isEqualTo("0 added, 1 known already, 1 refused");

    browser()
        .get("/sources/opml")
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("text/x-opml"))
        .body(containsString(feed));
    api("admin-key")
        .contentType("text/x-opml")
        .body(opml(feed))
        .post("/api/sources/opml")
        .then()
        .statusCode(200)
        .body("added", hasSize(0))
        .body("known", hasSize(1))
        .body("refused[0].title", equalTo("Script"));
    api("feed-key").get("/api/sources/opml").then().statusCode(200).body(containsString(feed));
    api("admin-key")
        .contentType("text/x-opml")
        .body("<html>")
        .post("/api/sources/opml")
        .then()
        .statusCode(400);
  }

  @Test
  void the_evidence_of_an_article_is_a_page_and_its_bytes_are_only_ever_saved() {
    source(id, HOSTILE);
    String body =
        "<rss version='2.0'><channel><title>T</title><item><guid>1</guid><title>%s</title>"
                .formatted(HOSTILE.replace("<", "&lt;").replace("\"", "&quot;"))
            + "<description>Words enough to be an article.</description></item>"
            + "<item><guid>2</guid></item></channel></rss>";
    Response posted =
        api("feed-key")
            .contentType("application/rss+xml")
            .body(body)
            .post("/api/sources/" + id + "/articles");
    String article = posted.path("articles[0].id");
    String receipt = posted.path("receipt");
    signIn("editor", "editor");

    Document source = page("/sources/" + id);
    assertThat(source.select("a[href=/sources/articles/" + article + "]")).isNotEmpty();
    assertThat(source.text()).contains("1 new, 1 refused");
    assertThat(source.selectFirst(".spark svg").attr("aria-label"))
        .isEqualTo("1 new article in 14 days, 1 of them today");
    Document evidence = page("/sources/articles/" + article);
    assertThat(evidence.select(".decisions > li")).hasSize(1);
    assertThat(evidence.selectFirst(".decisions .state").text()).isEqualTo("new");
    api("feed-key")
        .contentType("application/rss+xml")
        .body(body.replace("enough to be", "more than enough, and other ones, to be"))
        .post("/api/sources/" + id + "/articles")
        .then()
        .body("articles[0].outcome", equalTo("updated"));
    Document updated = page("/sources/articles/" + article);
    assertThat(updated.select(".decisions .state").eachText()).containsExactly("updated", "new");
    assertThat(updated.select(".edits ins").text()).contains("more than enough");
    assertThat(updated.select("script, img, [onerror]")).isEmpty();
    Document document = page("/sources/receipts/" + receipt);
    assertThat(document.text()).contains("neither a title nor any text");
    for (Document each : new Document[] {source, evidence, document, page("/sources?q=" + id)}) {
      assertThat(each.select("script, img, [onerror]")).as(each.title()).isEmpty();
    }
    browser()
        .get("/sources/receipts/" + receipt + "/content")
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("text/plain"))
        .header("Content-Disposition", startsWith("attachment"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .body(equalTo(body));
    browser().get("/sources/articles/" + UUID.randomUUID()).then().statusCode(404);
    browser().get("/sources/receipts/nonsense").then().statusCode(404);
  }

  @Test
  void a_polled_source_shows_how_it_is_doing_and_is_paused_and_resumed() throws IOException {
    HttpServer host = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    host.createContext("/gone", exchange -> answer(exchange, 410, "gone"));
    host.createContext(
        "/feed",
        exchange ->
            answer(
                exchange,
                200,
                "<rss version='2.0'><channel><title>Q</title><item><guid>1</guid>"
                    + "<title>Ferry</title></item></channel></rss>"));
    host.start();
    try {
      String base = "http://127.0.0.1:" + host.getAddress().getPort();
      polled(id, base + "/feed");
      polled(id + "-gone", base + "/gone");
      signIn("admin", "admin");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> page("/sources/" + id).text().contains("1 new"));
      assertThat(page("/sources/" + id).selectFirst(".state").text()).isEqualTo("active");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> !page("/sources?state=gone&q=" + id).select("tbody tr").isEmpty());
      assertThat(page("/sources?state=gone&q=" + id).select(".trouble").text()).isNotBlank();

      submit(page("/sources/" + id), "/sources/" + id + "/pause", Map.of()).then().statusCode(303);
      Document paused = page("/sources/" + id + "?done=paused");
      assertThat(paused.selectFirst(".state").text()).isEqualTo("paused");
      assertThat(paused.text()).contains("Paused by admin.");
      submit(paused, "/sources/" + id + "/resume", Map.of()).then().statusCode(303);
      Response asked = submit(page("/sources/" + id), "/sources/" + id + "/poll", Map.of());
      assertThat(asked.header("Location")).endsWith("done=poll");
      browser().get("/sources/" + id + "/poll").then().statusCode(303);
    } finally {
      host.stop(0);
    }
  }

  @Test
  void an_address_inside_our_own_network_is_not_fetched_for_anybody() {
    signIn("admin", "admin");
    for (String inside : new String[] {"http://127.0.0.1:1/", "http://169.254.169.254/latest"}) {
      Response looked = submit(page("/sources/add"), "/sources/add", Map.of("site", inside));
      assertThat(looked.statusCode()).isEqualTo(422);
      Document again = Jsoup.parse(looked.asString());
      assertThat(again.selectFirst("#site").val()).isEqualTo(inside);
      assertThat(again.selectFirst("#site-error").text()).isNotBlank();
    }
  }

  @Test
  void every_page_names_its_language_its_main_part_and_every_field() {
    source(id, "The Quay");
    signIn("admin", "admin");
    for (String path :
        new String[] {
          "/sources",
          "/sources/" + id,
          "/sources/" + id + "/edit",
          "/sources/new",
          "/sources/add",
          "/sources/try",
          "/sources/import"
        }) {
      Document page = page(path);
      assertThat(page.selectFirst("html").attr("lang")).as(path).isEqualTo("en");
      assertThat(page.select("main")).as(path).hasSize(1);
      assertThat(page.select("h1")).as(path).hasSize(1);
      assertThat(page.title()).as(path).isNotBlank();
      assertThat(page.select("[style], script, [onclick]")).as(path).isEmpty();
      for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
        boolean labelled =
            field.closest("label") != null
                || !page.select("label[for=" + field.id() + "]").isEmpty();
        assertThat(labelled).as("%s %s", path, field).isTrue();
      }
      assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_feed_posted_with_the_type_of_a_form_is_not_eaten_by_the_guard() throws Exception {
    source(id, "The Quay");
    String feed =
        "<rss version='2.0'><channel><item><guid>1</guid><title>Ferry</title></item></channel></rss>";
    // As curl -d does it; the library of the other tests insists on encoding forms.
    HttpRequest post =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:" + RestAssured.port + "/api/sources/" + id + "/articles"))
            .header("Authorization", "Bearer feed-key")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(feed))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(post, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }
  }

  private static String opml(String feed) {
    return "<opml version='2.0'><body><outline text='%s' xmlUrl='%s'/><outline text='Script' xmlUrl='javascript:x'/></body></opml>"
        .formatted("Quay &lt;script&gt;", feed);
  }

  private Document upload(Document form, String content) {
    return Jsoup.parse(
        browser()
            .multiPart("file", "list.opml", content.getBytes())
            .multiPart(
                "token", form.selectFirst("form[action=/sources/import] input[name=token]").val())
            .post("/sources/import")
            .asString());
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    try (exchange) {
      byte[] bytes = text.getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private void polled(String id, String feed) {
    api("admin-key")
        .contentType("application/json")
        .body(Map.of("id", id, "name", id, "feed", feed, "policy", Map.of("privateNetwork", true)))
        .post("/api/sources")
        .then()
        .statusCode(201);
  }

  private void source(String id, String name) {
    api("admin-key")
        .contentType("application/json")
        .body(Map.of("id", id, "name", name, "rights", "by letter"))
        .post("/api/sources")
        .then()
        .statusCode(201);
  }

  /** Sends a form as a browser does: with what its fields hold, and what was typed over that. */
  private Response submit(Document page, String action, Map<String, String> typed) {
    Element form = page.selectFirst("form[action=" + action + "]");
    assertThat(form).as("form %s", action).isNotNull();
    Map<String, String> values = new HashMap<>();
    form.select("input:not([type=checkbox]):not([type=file]), textarea")
        .forEach(field ->
            values.put(
                field.attr("name"),
                field.hasAttr("name") && field.tagName().equals("textarea")
                    ? field.wholeText()
                    : field.val()));
    form.select("option[selected]")
        .forEach(option -> values.put(option.parent().attr("name"), option.val()));
    form.select("input[type=checkbox][checked]")
        .forEach(box -> values.put(box.attr("name"), box.val()));
    values.putAll(typed);
    return browser()
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParams(values)
        .post(action);
  }

  private RequestSpecification token(Document page) {
    return browser()
        .contentType("application/x-www-form-urlencoded")
        .formParam("token", page.selectFirst("input[name=token]").val());
  }

  private Document page(String path) {
    Response page = browser().get(path);
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(page.asString());
  }

  private Response signIn(String name, String password) {
    return browser()
        .contentType("application/x-www-form-urlencoded")
        .formParam("j_username", name)
        .formParam("j_password", password)
        .post("/j_security_check");
  }

  private RequestSpecification browser() {
    return given().filter(cookies).redirects().follow(false);
  }

  private static RequestSpecification api(String key) {
    return given().header("Authorization", "Bearer " + key);
  }
}
