package org.dragoman.translate.workbench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
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
}
