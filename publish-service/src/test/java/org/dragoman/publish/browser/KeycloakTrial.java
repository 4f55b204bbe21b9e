package org.dragoman.publish.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The desk in front of a real Keycloak. Not of the default suite, hence its name: Keycloak weighs
 * 165 MB. {@code ./dragoman test --oidc} runs it.
 */
@QuarkusTest
@QuarkusTestResource(value = Keycloak.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(RealInfrastructure.class)
class KeycloakTrial {
  private static final String QUOTE = "b3.s0";

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  private Drafts drafts;
  private String story;

  @BeforeEach
  void aDraftLies() {
    drafts = new Drafts(broker, codec);
    story = drafts.ferry();
  }

  @Test
  void an_editor_comes_from_keycloak_to_the_page_they_asked_for_and_publishes() {
    Page page = stranger("/desk/stories/" + story);
    Axe.passes(page, "the login page with a provider");
    signIn(page, "ines");

    assertThat(page).hasURL(Pattern.compile(".*/desk/stories/" + story + "$"));
    assertThat(page.locator(".who")).containsText("ines");
    new Desk(page).press("publish");
    drafts.read(story).then().body("state", equalTo("published"));
  }

  @Test
  void no_cookie_of_the_session_is_sent_from_other_sites_or_read_by_scripts() {
    Page page = stranger("/desk");
    signIn(page, "ines");

    List<Cookie> session =
        page.context().cookies().stream()
            .filter(cookie -> cookie.name.startsWith("q_session"))
            .toList();
    Assertions.assertThat(session)
        .isNotEmpty()
        .allMatch(cookie -> cookie.sameSite == SameSiteAttribute.STRICT)
        .allMatch(cookie -> cookie.httpOnly);
  }

  @Test
  void a_link_on_another_site_opens_the_story_for_who_is_signed_in() {
    Page page = stranger("/desk");
    signIn(page, "ines");
    String address = page.url() + "/stories/" + story;
    page.navigate(Keycloak.url() + "/realms/newsroom/.well-known/openid-configuration");
    page.evaluate("address => { location.href = address; }", address);

    page.waitForURL(address);
    assertThat(page.locator("#story")).isVisible();
  }

  @Test
  void a_translator_reads_and_may_not_publish() {
    Page page = stranger("/desk/stories/" + story);
    signIn(page, "leila");

    assertThat(page.locator("#story")).isVisible();
    assertThat(new Desk(page).form("publish")).hasCount(0);
    Object status =
        page.evaluate(
            """
            story => fetch(`/desk/stories/${story}/publish`, {
              method: "POST",
              headers: {"Form-Token": document.querySelector("meta[name=form-token]").content},
              body: new URLSearchParams({revision: document.getElementById("story").dataset.revision}),
            }).then(answer => answer.status)
            """,
            story);
    Assertions.assertThat(status).isEqualTo(403);
    drafts.read(story).then().body("state", equalTo("draft"));
  }

  @Test
  void somebody_without_a_role_is_told_so() {
    Page page = stranger("/desk");
    signIn(page, "visitor");

    assertThat(page.locator("main")).containsText("Keycloak as visitor");
    assertThat(page.locator("main")).containsText("no role here");
    Axe.passes(page, "the page of somebody without a role");
    page.navigate("/desk");
    assertThat(page.locator("main")).containsText("no role here");
  }

  @Test
  void signing_out_ends_both_sessions() {
    Page page = stranger("/desk");
    signIn(page, "tomas");
    page.getByRole(AriaRole.BUTTON, named("Sign out")).click();

    page.waitForURL("**/login");
    page.navigate("/desk");
    assertThat(page).hasURL(Pattern.compile(".*/login$"));
    page.getByRole(AriaRole.LINK, named("Sign in with Keycloak")).click();
    assertThat(page.locator("#username")).isVisible();
  }

  @Test
  void a_session_that_ended_there_ends_here_and_keeps_what_was_typed() {
    Page page = stranger("/desk/stories/" + story);
    signIn(page, "ines");
    Keycloak.endSessionsOf("ines");
    // By the page as it knows itself: the identity token lives five seconds more.
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            page.evaluate("fetch('/desk/signed-in').then(answer => answer.status)").equals(401));

    Locator box = page.locator("[id='" + QUOTE + "'] .target");
    box.click();
    page.keyboard().press("Control+a");
    page.keyboard().type("Typed after the session had ended");
    page.keyboard().press("Control+s");
    assertThat(page.locator("dialog[open]")).containsText("session has ended");
    assertThat(box).hasText("Typed after the session had ended");

    Page tab = page.waitForPopup(() -> page.locator("dialog[open] a").click());
    tab.getByRole(AriaRole.LINK, named("Sign in with Keycloak")).click();
    atKeycloak(tab, "ines");
    tab.waitForURL("**/desk");
    page.bringToFront();
    page.getByRole(AriaRole.BUTTON, named("I have signed in")).click();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> drafts.sentence(story, QUOTE).equals("Typed after the session had ended"));
  }

  @Test
  void a_session_outlives_the_tokens_it_began_with() {
    Page page = stranger("/desk/stories/" + story);
    signIn(page, "ines");
    String first = tokens(page);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          Assertions.assertThat(
                  page.evaluate("fetch('/desk/signed-in').then(answer => answer.status)"))
              .isNotEqualTo(401);
          return !tokens(page).equals(first);
        });
  }

  @Test
  void accounts_of_the_installation_go_on_beside_it() {
    Page page = stranger("/desk");
    Desk.signIn(page, "editor");

    assertThat(page.locator(".who")).containsText("editor");
    page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
    assertThat(page).hasURL(Pattern.compile(".*/login$"));
  }

  @Test
  void a_link_that_only_looks_like_the_way_in_signs_nobody_out() {
    Page page = stranger("/desk");
    Desk.signIn(page, "editor");
    page.navigate(page.url().replaceFirst("/desk.*", "/login/provider/"));

    page.navigate(page.url().replaceFirst("/(login|desk).*", "/desk"));
    assertThat(page.locator(".who")).containsText("editor");
  }

  @Test
  void an_answer_that_keycloak_never_gave_opens_nothing() {
    Page page = stranger("/login/provider?state=made-up&code=made-up");

    assertThat(page).hasURL(Pattern.compile(".*/login/refused$"));
    assertThat(page.locator("main")).containsText("did not work");
  }

  private static Page stranger(String path) {
    Page page = chromium.open(Look.LAPTOP).newPage();
    page.navigate(path);
    return page;
  }

  /** From our login page, by way of Keycloak's. */
  private static void signIn(Page page, String name) {
    page.getByRole(AriaRole.LINK, named("Sign in with Keycloak")).click();
    atKeycloak(page, name);
  }

  private static void atKeycloak(Page page, String name) {
    page.locator("#username").fill(name);
    page.locator("#password").fill(name);
    page.locator("#kc-login").click();
    page.waitForURL(address -> !address.startsWith(Keycloak.url()) && !onTheWay(address));
  }

  private static boolean onTheWay(String address) {
    return address.contains("/login/provider");
  }

  private static String tokens(Page page) {
    return page.context().cookies().stream()
        .filter(cookie -> cookie.name.startsWith("q_session"))
        .map(cookie -> cookie.value)
        .sorted()
        .reduce("", String::concat);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
