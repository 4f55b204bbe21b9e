package org.dragoman.translate.workbench;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The translators' pages as a browser without scripts sees them. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class WorkbenchIT {

  private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";

  private final String domain = "d-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void strangers_are_sent_to_the_login_page_and_keys_open_no_page() {
    Browser stranger = new Browser();
    stranger.get("/").then().statusCode(303).header("Location", endsWith("/memory"));
    stranger.get("/try").then().statusCode(302).header("Location", endsWith("/login"));
    stranger
        .get("/login")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body(containsString("j_security_check"));
    stranger.get("/assets/dragoman.css").then().statusCode(200);
    stranger.signIn("translator", "wrong").then().header("Location", containsString("failed"));
    given()
        .redirects()
        .follow(false)
        .header("Authorization", "Bearer admin-key")
        .get("/try")
        .then()
        .statusCode(302);
    given().get("/nowhere").then().statusCode(401);
  }

  @Test
  void a_session_opens_the_pages_and_not_the_api() {
    Browser translator = new Browser();
    translator
        .signIn("translator", "translator")
        .then()
        .statusCode(302)
        .header("Location", endsWith("/memory"));
    translator.get("/try").then().statusCode(200).header("Cache-Control", equalTo("no-store"));
    translator.get("/api/engines").then().statusCode(401);
  }

  @Test
  void a_form_without_its_token_does_nothing() {
    Browser translator = Browser.signedIn("translator");
    translator.page("/try");
    for (String action : new String[] {"/try", "/logout"}) {
      translator
          .request()
          .contentType("application/x-www-form-urlencoded")
          .formParam("text", "Smuggled in")
          .formParam("token", "x".repeat(43))
          .post(action)
          .then()
          .statusCode(400)
          .body(containsString("token"));
    }
  }

  @Test
  void a_text_is_translated_on_the_page_and_nothing_of_it_is_run() {
    Browser translator = Browser.signedIn("translator");
    Document form = translator.page("/try");

    Response refused =
        translator.submit(form, "/try", Map.of("text", HOSTILE, "source", "", "target", "en"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.asString()).selectFirst("#text").wholeText().strip())
        .isEqualTo(HOSTILE);

    Response tried =
        translator.submit(
            form, "/try", Map.of("text", "12:30\n" + HOSTILE, "source", "ar", "target", "en"));
    assertThat(tried.statusCode()).isEqualTo(200);
    Document shown = Jsoup.parse(tried.asString());
    assertThat(shown.select("script, img, [onerror]")).isEmpty();
    assertThat(shown.select(".lines > li").first().text()).contains("12:30 As in the original");
    assertThat(shown.selectFirst(".pair .source").attr("dir")).isEqualTo("rtl");
    assertThat(shown.selectFirst("#source option[selected]").val()).isEqualTo("ar");
  }

  @Test
  void every_page_names_its_language_its_main_part_and_every_field() {
    Browser admin = Browser.signedIn("admin");
    for (String path :
        new String[] {
          "/memory",
          "/memory/new",
          "/memory/import",
          "/glossary",
          "/glossary/new",
          "/glossary/import",
          "/engines",
          "/engines?source=es&target=en",
          "/engines/articles?state=partial",
          "/try"
        }) {
      Document page = admin.page(path);
      assertThat(page.selectFirst("html").attr("lang")).as(path).isEqualTo("en");
      assertThat(page.select("main")).as(path).hasSize(1);
      assertThat(page.select("h1")).as(path).hasSize(1);
      assertThat(page.title()).as(path).isNotBlank();
      assertThat(page.select("[style], script, [onclick]")).as(path).isEmpty();
      assertThat(page.select(".places a[aria-current=page]")).as(path).hasSize(1);
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
  void a_tmx_comes_in_with_its_progress_is_mended_in_place_and_goes_out_again() {
    Browser translator = Browser.signedIn("translator");
    Document form = translator.page("/memory/import");
    assertThat(form.select("meta[http-equiv=refresh]")).isEmpty();

    Response sent =
        translator.upload(
            form, "/memory/import", "quay.tmx", tmx().getBytes(UTF_8), Map.of("label", domain));
    assertThat(sent.statusCode()).isEqualTo(303);
    String job = path(sent);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !translator.page(job).selectFirst(".state").text().equals("running"));
    Document done = translator.page(job);
    assertThat(done.selectFirst(".state").text()).isEqualTo("done");
    assertThat(done.selectFirst("main").text())
        .contains("quay.tmx", "2 added, 0 updated, 0 known already, 1 refused");
    assertThat(done.select("#problems ~ table tbody th").eachText()).containsExactly("7");
    assertThat(done.selectFirst("progress").attr("value")).isEqualTo("100");
    assertThat(done.select("meta[http-equiv=refresh], script, [onerror]")).isEmpty();
    assertThat(translator.page("/memory/import").select("a[href=" + job + "]")).hasSize(1);

    String list = "/memory?source=es&target=en&domain=" + domain + "&q=Muelle";
    Document found = translator.page(list);
    Element unit = found.selectFirst(".lines > li");
    assertThat(found.select(".lines > li")).hasSize(1);
    assertThat(unit.select("mark.hit").eachText()).containsExactly("muelle");
    assertThat(unit.selectFirst(".target").text()).isEqualTo("The quay <opens>.");
    assertThat(unit.text()).contains("Human: Ines Calder", "from quay.tmx", domain);

    Document open = translator.page(link(unit, "Edit"));
    Element edit = open.selectFirst("form[action^=/memory/units/]");
    String action = edit.attr("action");
    Response empty = translator.submit(open, action, Map.of("translation", " "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(empty.asString()).selectFirst("#translation-error").text())
        .contains("empty");
    Response saved =
        translator.submit(open, action, Map.of("translation", "The quay is <b>open</b>."));
    assertThat(saved.statusCode()).isEqualTo(303);
    Document mended = translator.page(path(saved));
    assertThat(mended.selectFirst(".message.good").text()).isEqualTo("The changes are saved.");
    assertThat(mended.selectFirst(".lines .target").html()).contains("<strong>open</strong>");
    assertThat(mended.selectFirst(".badge.human").text()).isEqualTo("Human: translator");

    Response late = translator.submit(open, action, Map.of("translation", "Too late."));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(late.asString()).selectFirst("#translation").wholeText())
        .isEqualTo("Too late.");

    Response export = translator.get("/memory/tmx?source=es&target=en&domain=" + domain);
    assertThat(export.header("Content-Disposition")).contains("memory.es-en.tmx");
    assertThat(export.asString()).contains("The harbour").contains("muelle");

    Document again = translator.page(link(mended.selectFirst(".lines > li"), "Edit"));
    String delete = again.selectFirst("form[action*=/delete]").attr("action");
    assertThat(translator.submit(again, delete, Map.of()).header("Location"))
        .contains("done=deleted");
    assertThat(translator.page(list).select(".lines > li")).isEmpty();
  }

  @Test
  void a_sentence_is_added_by_hand_and_stays_what_was_typed() {
    Browser translator = Browser.signedIn("translator");
    Document form = translator.page("/memory/new?source=ar&target=en&domain=" + domain);
    Response refused =
        translator.submit(form, "/memory/new", Map.of("sentence", "الجسر", "translation", ""));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.asString()).selectFirst("#sentence").wholeText())
        .isEqualTo("الجسر");

    Response added =
        translator.submit(
            form, "/memory/new", Map.of("sentence", "الجسر", "translation", HOSTILE + "bridge"));
    assertThat(added.statusCode()).isEqualTo(303);
    Document page = translator.page("/memory?source=ar&target=en&domain=" + domain);
    assertThat(page.selectFirst(".source").attr("dir")).isEqualTo("rtl");
    assertThat(page.selectFirst(".target").text()).contains("bridge");
    assertThat(page.select("script, img, [onerror]")).isEmpty();
  }

  @Test
  void a_term_is_added_changed_and_deleted_and_all_of_it_is_on_record() {
    Browser translator = Browser.signedIn("translator");
    Document form = translator.page("/glossary/new?source=es&target=en&outlet=" + domain);
    Response refused =
        translator.submit(form, "/glossary/new", Map.of("source", "muelle", "target", ""));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.asString()).selectFirst("#target").attr("aria-describedby"))
        .contains("target-error");

    Map<String, String> typed =
        Map.of(
            "source", "muelle",
            "sourceForms", "muelles\n del muelle ",
            "target", "quay",
            "forbidden", "pier",
            "note", HOSTILE);
    Response added = translator.submit(form, "/glossary/new", typed);
    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(translator.submit(form, "/glossary/new", typed).statusCode()).isEqualTo(409);
    String entry = path(added).replaceAll("\\?.*", "");
    Document page = translator.page(entry);
    assertThat(page.selectFirst("#sourceForms").wholeText()).isEqualTo("muelles\ndel muelle");

    Response changed = translator.submit(page, entry, Map.of("target", "wharf"));
    assertThat(changed.statusCode()).isEqualTo(303);
    Response late = translator.submit(page, entry, Map.of("target", "dock"));
    assertThat(late.statusCode()).isEqualTo(409);
    Document now = translator.page(entry);
    assertThat(now.select(".decisions strong").eachText()).containsExactly("changed", "added");
    assertThat(now.select(".edits del").eachText()).containsExactly("quay");
    assertThat(now.select(".edits ins").eachText()).containsExactly("wharf");
    assertThat(now.select("script, img, [onerror]")).isEmpty();

    Document list = translator.page("/glossary?source=es&target=en&q=MUELLE&outlet=" + domain);
    assertThat(list.selectFirst("tbody tr").text()).contains("muelle", "wharf", "not pier", domain);
    assertThat(translator.page(entry + "/articles").selectFirst("main").text())
        .contains("No translated article holds this term.");
    translator.get("/glossary/entries/nonsense/articles").then().statusCode(404);
    Response deleted = translator.submit(now, entry + "/delete", Map.of());
    assertThat(deleted.header("Location")).endsWith("/glossary?done=deleted");
    translator.get(entry).then().statusCode(404);
    translator.get("/glossary/entries/nonsense").then().statusCode(404);
  }

  @Test
  void terms_come_in_as_a_table_and_go_out_as_table_and_tbx() {
    Browser translator = Browser.signedIn("translator");
    Document form = translator.page("/glossary/import?source=es&target=en");
    String table = "source,target\nfaro,lighthouse\nlonja,\n";

    Map<String, String> said = Map.of("source", "es", "target", "en", "outlet", domain);
    String job = imported(translator, form, "t.csv", table.getBytes(UTF_8), said);
    Document result = translator.page(job);
    assertThat(result.selectFirst(".state").text()).isEqualTo("done");
    assertThat(result.selectFirst("main").text())
        .contains("t.csv", "Spanish → English", domain)
        .contains("1 added, 0 updated, 0 known already, 1 refused");
    assertThat(result.select("#problems ~ table tbody th").eachText()).containsExactly("3");
    assertThat(result.select(".places a[aria-current=page]").text()).isEqualTo("Glossary");
    String terms = result.selectFirst(".buttons a").attr("href");
    assertThat(translator.page(terms).select("table.grid tbody th").text()).startsWith("faro");
    assertThat(translator.page("/glossary/import").select("a[href=" + job + "]")).hasSize(1);
    assertThat(translator.page("/memory/import").select("a[href=" + job + "]")).isEmpty();

    String asked = "source=es&target=en&outlet=" + domain;
    assertThat(translator.get("/glossary/csv?" + asked).asString()).contains("faro", "lighthouse");
    Response tbx = translator.get("/glossary/tbx?" + asked);
    assertThat(tbx.header("Content-Disposition")).contains("glossary.es-en.tbx");
    String again = imported(translator, form, "t.tbx", tbx.asByteArray(), said);
    assertThat(translator.page(again).selectFirst("main").text())
        .contains("0 added, 0 updated, 1 known already, 0 refused");
    String broken = imported(translator, form, "t.tbx", "<x".getBytes(UTF_8), said);
    assertThat(translator.page(broken).selectFirst(".state").text()).isEqualTo("broken");
    translator.get("/memory" + broken.substring("/glossary".length())).then().statusCode(404);
    translator.get("/glossary/imports/nonsense").then().statusCode(404);
    Map<String, String> undirected = Map.of("source", "", "target", "");
    assertThat(
            translator
                .upload(form, "/glossary/import", "t.tbx", "<x".getBytes(UTF_8), undirected)
                .statusCode())
        .as("a TBX of no direction")
        .isEqualTo(422);
  }

  /** The page of an import that has ended. */
  private static String imported(
      Browser translator, Document form, String name, byte[] file, Map<String, String> said) {
    Response sent = translator.upload(form, "/glossary/import", name, file, said);
    assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
    String job = path(sent);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !translator.page(job).selectFirst(".state").text().equals("running"));
    return job;
  }

  @Test
  void engines_tell_how_they_are_and_who_translates_what() {
    Browser translator = Browser.signedIn("translator");
    Document page = translator.page("/engines");
    List<String> names =
        given()
            .header("Authorization", "Bearer translator-key")
            .get("/api/engines")
            .path("engines.name");
    assertThat(page.select("tbody th").eachText()).isEqualTo(names);
    assertThat(page.select(".counts li").eachText())
        .allMatch(count -> count.matches("\\d+ .+"))
        .hasSize(4);
    assertThat(translator.page("/engines?source=tlh&target=en").select("[role=status]").text())
        .contains("→ English");
    translator.get("/engines/nobody/probe").then().statusCode(303);
    Document waiting = translator.page("/engines/articles?state=nonsense&after=nonsense");
    assertThat(waiting.select(".tabs [aria-current=page]")).hasSize(1);
  }

  private String tmx() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence"
     o-tmf="t" adminlang="en" srclang="es" datatype="plaintext"/><body>
    <tu tuid="1" creationid="Ines Calder"><tuv xml:lang="es"><seg>El muelle &lt;abre&gt;.</seg></tuv>
     <tuv xml:lang="en"><seg>The quay &lt;opens&gt;.</seg></tuv></tu>
    <tu tuid="2"><tuv xml:lang="es"><seg>El puerto.</seg></tuv><tuv xml:lang="en"><seg>The harbour.</seg></tuv></tu>
    <tu tuid="3"><tuv xml:lang="es"><seg>Nada.</seg></tuv><tuv xml:lang="en"><seg></seg></tuv></tu>
    </body></tmx>
    """;
  }

  private static String link(Element line, String words) {
    return line.selectFirst("a:containsOwn(" + words + ")").attr("href").replaceAll("#.*", "");
  }

  /** Where an answer leads to. */
  private static String path(Response answer) {
    return answer.header("Location").replaceAll("^https?://[^/]+", "").replaceAll("#.*", "");
  }
}
