package org.dragoman.publish.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.publish.Samples;
import org.dragoman.publish.StubIngest;
import org.dragoman.publish.Wire;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Starting a story by what somebody pastes. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@QuarkusTestResource(StubIngest.class)
class StartBrowserIT {
  private static final String TEXT =
      "Vuelve el transbordador nocturno\n\nCruza la bahía otra vez.\n\nLleva a 321 personas.";

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @BeforeEach
  void ingestIsThere() {
    StubIngest.well = true;
    StubIngest.SENT.clear();
  }

  @AfterEach
  void ingestIsThereAgain() {
    StubIngest.well = true;
  }

  private static Page start(Look look) {
    Page page = Desk.signedIn(chromium, look, "editor").page();
    newStory(page);
    page.waitForURL("**/desk/new");
    return page;
  }

  private static void newStory(Page page) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New story")).click();
  }

  private static void press(Page page, String button) {
    page.waitForNavigation(() ->
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
            .click());
  }

  @Test
  void a_pasted_text_is_shown_then_sent_once_and_ends_on_its_draft() {
    Page page = start(Look.LAPTOP);
    Axe.passes(page, "the page to start a story on");
    page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill(TEXT);
    press(page, "Preview");
    assertThat(page.getByLabel("Headline of the original"))
        .hasValue("Vuelve el transbordador nocturno");
    assertThat(page.locator(".comingtext")).containsText("Lleva a 321 personas.");
    assertThat(page.locator(".coming")).containsText("Credit lacks Outlet");
    Axe.passes(page, "what will come of a text");

    press(page, "Send");
    assertThat(page.locator("#outlet-error")).containsText("name it");
    page.getByLabel("Outlet that is known here").selectOption("courier");
    assertThat(page.getByLabel("Its name")).isHidden();
    // As somebody does who thinks that nothing happened.
    page.waitForNavigation(() -> page.locator("#send").dblclick());
    assertThat(page.locator("h1")).hasText("On its way");
    assertThat(page.locator("#waiting")).containsText("Vuelve el transbordador nocturno");
    Axe.passes(page, "the page to wait on");
    assertThat(StubIngest.SENT).hasSize(1);

    String article = page.locator("#waiting").getAttribute("data-article");
    try (Wire wire = new Wire(broker, codec)) {
      wire.send(Samples.event(article, 1, 1), Topic.ARTICLES_TRANSLATED);
    }
    page.waitForURL(Pattern.compile(".*/desk/stories/" + article + "-en.*"));
    assertThat(page.getByText("Here it is: translated, and a draft.")).isVisible();
    page.navigate("/desk/new");
    assertThat(page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true))).hasValue("");
  }

  @Test
  void a_page_is_fetched_and_what_is_typed_stands_while_ingest_is_away() {
    String url = "https://muelle.example/" + UUID.randomUUID();
    for (Look look : List.of(Look.LAPTOP, Look.PHONE, Look.NIGHT)) {
      Page page = start(look);
      page.getByLabel("Address of the original").fill(url);
      page.waitForNavigation(() -> page.getByLabel("Address of the original").press("Enter"));
      assertThat(page.getByLabel("Authors")).hasValue("Inés Roca");
      assertThat(page.getByLabel("Its address")).hasValue("https://muelle.example/");
      Axe.passes(page, "what will come of a page, " + look);
      Pictures.ofEverything(page, "what will come of a page, " + look);
    }
    Page page = start(Look.LAPTOP);
    page.getByLabel("Address of the original").fill(url);
    press(page, "Fetch the page");
    page.getByLabel("On what basis").fill("By letter of 3 May 2026");
    StubIngest.well = false;
    press(page, "Send");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("ingest-service is in trouble");
    assertThat(page.getByLabel("On what basis")).hasValue("By letter of 3 May 2026");
    assertThat(page.locator(".comingtext")).containsText("vuelve a cruzar la bahía");

    StubIngest.well = true;
    press(page, "Send");
    assertThat(page.locator("h1")).hasText("On its way");
    JsonNode sent = StubIngest.SENT.getFirst();
    assertThat(sent.path("publishedAt").asText()).isEqualTo("2026-05-01T09:00:30Z");
    assertThat(sent.at("/body/0/html").asText()).contains("<em>nocturno</em>");
    assertThat(sent.has("externalId")).isFalse();

    Page again = start(Look.LAPTOP);
    again.getByLabel("Address of the original").fill(url);
    press(again, "Fetch the page");
    assertThat(again).hasURL(Pattern.compile(".*/desk/new/[0-9a-f-]{36}\\?sent=true&known=true"));
    assertThat(StubIngest.SENT).hasSize(1);
  }

  @Test
  void a_page_that_cannot_be_had_is_told_in_ingests_words() {
    Page page = start(Look.PHONE);
    page.getByLabel("Address of the original").fill("https://nowhere.example/ferry");
    page.getByLabel("Headline of the original").fill("My headline");
    press(page, "Fetch the page");

    assertThat(page.getByRole(AriaRole.ALERT)).hasText("There is no host nowhere.example.");
    assertThat(page.getByLabel("Headline of the original")).hasValue("My headline");
  }

  @Test
  void a_session_that_ends_takes_no_pasted_text_with_it() {
    Page page = start(Look.LAPTOP);
    page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill(TEXT);
    page.context().clearCookies();
    press(page, "Preview");
    page.getByLabel("Name").fill("editor");
    page.getByLabel("Password").fill("editor");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true))).hasValue(TEXT);
    assertThat(page.getByText("What you had typed here is still there.")).isVisible();
    press(page, "Preview");
    assertThat(page.locator(".comingtext")).containsText("Lleva a 321 personas.");
    page.getByLabel("Deck").fill("My deck");
    page.context().clearCookies();
    press(page, "Send");
    page.getByLabel("Name").fill("editor");
    page.getByLabel("Password").fill("editor");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page.locator(".comingtext")).containsText("Lleva a 321 personas.");
    assertThat(page.getByLabel("Deck")).hasValue("My deck");
    page.waitForNavigation(() -> page.getByText("Begin anew").click());
    assertThat(page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true))).hasValue("");
  }

  @Test
  void whoever_signs_in_after_somebody_does_not_find_their_text() {
    Page page = start(Look.LAPTOP);
    Locator text = page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true));
    text.fill(TEXT);
    page.context().clearCookies();
    press(page, "Preview");
    page.getByLabel("Name").fill("chief");
    page.getByLabel("Password").fill("chief");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(text).hasValue("");
    assertThat(page.locator("#kept")).isHidden();

    page.context().clearCookies();
    page.navigate("/desk");
    Desk.signIn(page, "editor");
    page.navigate("/desk/new");
    assertThat(text).hasValue(TEXT);
  }

  @Test
  void what_was_read_and_cannot_be_read_any_more_keeps_nobody_from_the_form() {
    Page page = Desk.signedIn(chromium, Look.LAPTOP, "editor").page();
    page.evaluate(
        "sessionStorage.setItem('dragoman:start:editor', JSON.stringify({ key: 'old', title: 'Titular', read: '{' }))");
    // The page sends its form while it comes up: to wait for its load would be to race it.
    newStory(page);
    assertThat(page.locator("#text-error")).containsText("Paste the text");
    assertThat(page.getByLabel("Headline of the original")).hasValue("Titular");

    // Nothing is put into the shelf behind the back of a script that has yet to look there.
    page.waitForLoadState();

    page.evaluate(
        "sessionStorage.setItem('dragoman:start:editor', JSON.stringify({ title: 'Titular', read: '{', tried: true }))");
    page.navigate("/desk/new");
    assertThat(page.getByText("Begin anew")).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*/desk/new$"));
  }

  @Test
  void who_waits_is_told_what_there_is_to_wait_for() {
    Page page = start(Look.LAPTOP);
    String canceled = UUID.randomUUID().toString();
    StubIngest.KNOWN.put("https://muelle.example/canceled", canceled);
    StubIngest.CANCELED.add(canceled);
    page.getByLabel("Address of the original").fill("https://muelle.example/canceled");
    press(page, "Fetch the page");
    assertThat(page.locator("h1")).hasText("Canceled");
    assertThat(page.locator("#says")).containsText("no story is made of it");
    Axe.passes(page, "an article that its outlet has canceled");

    String slow = UUID.randomUUID().toString();
    StubIngest.KNOWN.put("https://muelle.example/slow", slow);
    page.navigate("/desk/new/" + slow);
    assertThat(page.locator("#says")).containsText("being translated");
    page.context().clearCookies();
    page.evaluate("document.dispatchEvent(new Event('dragoman:missed'))");
    assertThat(page.locator("#says")).containsText("You are signed out");
    assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in to go")))
        .isVisible();
  }

  @Test
  void translators_start_no_stories_and_a_stranger_article_is_waited_for_by_nobody() {
    Page page = Desk.signedIn(chromium, Look.LAPTOP, "editor").page();
    assertThat(page.navigate("/desk/new/" + UUID.randomUUID()).status()).isEqualTo(404);
    Axe.passes(page, "no such article");
    Page translator = Desk.signedIn(chromium, Look.LAPTOP, "translator").page();
    assertThat(
            translator.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New story")))
        .hasCount(0);
    assertThat(translator.navigate("/desk/new").status()).isEqualTo(403);
  }
}
