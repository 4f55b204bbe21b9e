package org.dragoman.access.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.access.AccessFile;
import org.dragoman.access.NewKey;
import org.dragoman.access.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AccessFileOnDisk.class)
class DoorsTest {

  private static final NewKey EDITOR = AccessFile.newKey("desk-system", Role.EDITOR);
  private static final NewKey FEED = AccessFile.newKey("wire", Role.FEED);

  @ConfigProperty(name = "dragoman.access.file")
  Path file;

  @BeforeEach
  void bothKeysAreKnown() {
    AccessFileOnDisk.write(file, List.of(EDITOR, FEED));
    await().until(() -> get(EDITOR, "/api/drafts").statusCode() == 200);
  }

  @Test
  void a_key_enters_under_its_name_and_kind() {
    assertThat(get(EDITOR, "/api/drafts").asString()).isEqualTo("desk-system KEY EDITOR");
  }

  @Test
  void without_a_key_the_api_challenges() {
    Response response = given().get("/api/drafts");

    assertProblem(response, 401);
    assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"dragoman\"");
  }

  @Test
  void an_unknown_key_is_told_so() {
    Response response = get(AccessFile.newKey("wire", Role.ADMIN), "/api/drafts");

    assertProblem(response, 401);
    assertThat(response.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
  }

  @Test
  void a_role_too_low_is_forbidden() {
    assertProblem(get(FEED, "/api/drafts"), 403);
  }

  @Test
  void a_role_too_low_for_the_router_is_forbidden_too() {
    assertProblem(get(EDITOR, "/api/chief-only"), 403);
  }

  @Test
  void an_endpoint_nobody_annotated_is_closed() {
    assertProblem(get(EDITOR, "/api/forgotten"), 403);
  }

  @Test
  void a_path_nobody_opened_needs_authentication() {
    assertThat(given().redirects().follow(false).get("/unlisted").statusCode()).isIn(302, 401);
    assertProblem(given().get("/api/nowhere"), 401);
    assertProblem(get(EDITOR, "/api/nowhere"), 404);
  }

  @Test
  void a_key_taken_out_of_the_file_stops_working_without_a_restart() {
    AccessFileOnDisk.write(file, List.of(FEED));

    await().until(() -> get(EDITOR, "/api/drafts").statusCode() == 401);
  }

  @Test
  void a_file_broken_while_running_leaves_the_last_good_one_in_force() throws Exception {
    Files.writeString(file, "key half");
    NewKey next = AccessFile.newKey("next", Role.EDITOR);
    AccessFileOnDisk.write(file, List.of(next));
    await().until(() -> get(next, "/api/drafts").statusCode() == 200);
    Files.writeString(file, "key half");

    await()
        .during(java.time.Duration.ofMillis(400))
        .until(() -> get(next, "/api/drafts").statusCode() == 200);
  }

  @Test
  void a_user_logs_in_and_works_under_a_strict_cookie() {
    Response login = login("mira", "tea");
    Cookie session = login.detailedCookie("dragoman-session");

    assertThat(login.header("Location")).endsWith("/desk");
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getSameSite()).isEqualToIgnoringCase("strict");
    assertThat(given().cookie(session).get("/desk").asString()).isEqualTo("mira USER EDITOR");
  }

  @Test
  void a_wrong_password_goes_back_to_the_login_page() {
    Response login = login("mira", "coffee");

    assertThat(login.header("Location")).endsWith("/login?failed=true");
    assertThat(login.cookie("dragoman-session")).isNullOrEmpty();
  }

  @Test
  void a_session_cookie_is_worth_nothing_at_the_api() {
    Cookie session = login("mira", "tea").detailedCookie("dragoman-session");

    assertProblem(given().cookie(session).get("/api/drafts"), 401);
  }

  @Test
  void a_key_is_worth_nothing_at_the_desk() {
    Response response =
        given()
            .redirects()
            .follow(false)
            .header("Authorization", "Bearer " + EDITOR.key())
            .get("/desk");

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.header("Location")).endsWith("/login");
  }

  @Test
  void a_user_without_the_role_is_refused_at_the_desk() {
    Cookie session = login("feed-only", "tea").detailedCookie("dragoman-session");

    assertProblem(given().cookie(session).get("/desk"), 403);
  }

  @Test
  void a_script_hears_401_where_a_page_is_sent_to_the_login() {
    assertProblem(strangers().header("Form-Token", "any").get("/desk"), 401);
    assertProblem(strangers().accept("application/json").get("/desk"), 401);
    assertProblem(strangers().accept("text/event-stream").get("/desk"), 401);
    assertProblem(
        strangers().accept("text/html").header("Sec-Fetch-Dest", "empty").get("/desk"), 401);

    Response page =
        strangers().accept("text/html").header("Sec-Fetch-Dest", "document").get("/desk");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.header("Location")).endsWith("/login");
  }

  @Test
  void who_follows_a_link_from_another_site_is_asked_again_for_strict_cookies() {
    RequestSpecification link =
        strangers().header("Sec-Fetch-Mode", "navigate").header("Sec-Fetch-Dest", "document");
    Response first = link.header("Sec-Fetch-Site", "cross-site").get("/desk");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.asString()).contains("http-equiv=\"refresh\"").doesNotContain("EDITOR");

    Response again =
        strangers().header("Sec-Fetch-Site", "same-origin").accept("text/html").get("/desk");
    assertThat(again.header("Location")).endsWith("/login");
  }

  @Test
  void another_password_ends_the_sessions_that_began_with_the_old_one() {
    Cookie session = login("mira", "tea").detailedCookie("dragoman-session");
    AccessFileOnDisk.write(
        file,
        List.of(AccessFile.newUser("mira", Role.EDITOR, "coffee".toCharArray())),
        List.of(EDITOR));

    await().until(() -> status(session) == 302);
    assertThat(login("mira", "coffee").header("Location")).endsWith("/desk");
  }

  @Test
  void another_role_holds_from_the_next_request() {
    Cookie session = login("mira", "tea").detailedCookie("dragoman-session");
    List<String> demoted =
        AccessFileOnDisk.LINES.stream()
            .map(line -> line.replace("mira editor", "mira translator"))
            .toList();
    AccessFileOnDisk.write(file, demoted, List.of(EDITOR));

    await().until(() -> status(session) == 403);
  }

  @Test
  void a_session_of_nobody_is_taken_away_and_opens_the_login_page() {
    Cookie session = login("mira", "tea").detailedCookie("dragoman-session");
    AccessFileOnDisk.write(file, List.of(), List.of(EDITOR));
    await().until(() -> status(session) == 302);

    Response page = strangers().cookie(session).get("/login");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.detailedCookie("dragoman-session").getMaxAge()).isZero();
  }

  @Test
  void signing_in_again_begins_another_session_whatever_the_browser_brought() {
    String planted = "planted-by-somebody";
    Response login =
        strangers()
            .cookie("dragoman-session", planted)
            .formParam("j_username", "mira")
            .formParam("j_password", "tea")
            .post("/j_security_check");

    assertThat(login.cookie("dragoman-session")).isNotEqualTo(planted);
    assertThat(login("mira", "tea").cookie("dragoman-session"))
        .isNotEqualTo(login.cookie("dragoman-session"));
  }

  @Test
  void the_way_back_never_leads_to_another_host() {
    Response login =
        strangers()
            .cookie("quarkus-redirect-location", "https://elsewhere.example/desk")
            .formParam("j_username", "mira")
            .formParam("j_password", "tea")
            .post("/j_security_check");

    assertThat(login.statusCode()).isEqualTo(401);
    assertThat(login.header("Location")).isNull();
  }

  @Test
  void behind_a_proxy_that_ends_tls_the_session_goes_back_over_tls_only() {
    Cookie session =
        strangers()
            .header("X-Forwarded-Proto", "https")
            .formParam("j_username", "mira")
            .formParam("j_password", "tea")
            .post("/j_security_check")
            .detailedCookie("dragoman-session");

    assertThat(session.isSecured()).isTrue();
    assertThat(login("mira", "tea").detailedCookie("dragoman-session").isSecured()).isFalse();
  }

  @Test
  void who_tries_passwords_too_fast_waits_and_others_do_not() {
    for (int i = 0; i < 5; i++) {
      assertThat(login("guessed", "guess " + i).statusCode()).isEqualTo(302);
    }
    // A slow machine may take longer for one guess than the first waits are.
    Response slowed = login("guessed", "another guess");
    for (int i = 0; i < 8 && slowed.statusCode() != 429; i++) {
      slowed = login("guessed", "one more guess");
    }

    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.header("Retry-After")).matches("[1-9]\\d*");
    assertThat(login("mira", "tea").header("Location")).endsWith("/desk");
  }

  @Test
  void another_site_cannot_sign_anybody_in() {
    for (String site : List.of("cross-site", "same-site")) {
      Response login =
          strangers()
              .header("Sec-Fetch-Site", site)
              .formParam("j_username", "mira")
              .formParam("j_password", "tea")
              .post("/j_security_check");

      assertProblem(login, 403);
      assertThat(login.cookie("dragoman-session")).isNull();
    }
  }

  @Test
  void a_login_larger_than_any_is_refused_unread_wherever_it_is_sent() {
    String huge = "x".repeat(100_000);

    assertThat(login("desk", huge).statusCode()).isEqualTo(413);
    assertProblem(given().formParam("j_username", huge).post("/a/j_security_check"), 413);
  }

  private static RequestSpecification strangers() {
    return given().redirects().follow(false);
  }

  private static int status(Cookie session) {
    return strangers().cookie(session).get("/desk").statusCode();
  }

  private static Response login(String user, String password) {
    return given()
        .redirects()
        .follow(false)
        .formParam("j_username", user)
        .formParam("j_password", password)
        .post("/j_security_check");
  }

  private static Response get(NewKey key, String path) {
    return given().header("Authorization", "Bearer " + key.key()).get(path);
  }

  private static void assertProblem(Response response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
  }
}
