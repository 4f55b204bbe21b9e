package org.dragoman.publish.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The front page is set on the desk, in a language nobody else publishes in. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class FrontBrowserIT {
  private static final String FRONT = "/desk/front?language=es";

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  private String lighthouse;
  private String orchard;
  private String ferry;

  @BeforeEach
  void threeStoriesAreOut() {
    Drafts drafts = new Drafts(broker, codec);
    lighthouse = drafts.of(Manuscripts.lighthouse(), "es");
    orchard = drafts.of(Manuscripts.orchard(), "es");
    ferry = drafts.of(Manuscripts.lighthouse(), "es");
    List.of(lighthouse, orchard, ferry).forEach(drafts::publish);
    drafts.front("es", null, List.of());
  }

  @Test
  void a_lead_is_set_and_others_pinned_and_put_in_order_by_the_keyboard() {
    Page page = Desk.signedIn(chromium, Look.LAPTOP, "editor").page();
    Page chief = Desk.signedIn(chromium, Look.LAPTOP, "chief").page();
    page.navigate(FRONT);
    chief.navigate(FRONT);
    chief.getByLabel("Search published stories").fill("half a wo");

    press(page, "#found", lighthouse, "lead");
    stands(page, lighthouse);
    press(page, "#found", orchard, "pin");
    stands(page, lighthouse, orchard);
    press(page, "#found", ferry, "pin");
    stands(page, lighthouse, orchard, ferry);

    page.locator("[data-does='open " + ferry + "']").focus();
    page.keyboard().press("Alt+ArrowUp");
    stands(page, lighthouse, ferry, orchard);
    assertThat(page.evaluate("document.activeElement.dataset.does")).isEqualTo("open " + ferry);
    assertThat(page.locator("#frontsays")).hasText("Moved up.");
    Axe.passes(page, "the order of the front page");
    Pictures.ofEverything(page, "the order of a front page");

    stands(chief, lighthouse, ferry, orchard);
    assertThat(chief.getByLabel("Search published stories")).hasValue("half a wo");
    assertThat(chief.getByLabel("Search published stories")).isFocused();

    Page reader = chromium.open(Look.LAPTOP).newPage();
    reader.navigate("/?language=es");
    assertThat(reader.locator(".lead .card")).hasCount(1);
    assertThat(reader.locator(".pinned .card")).hasCount(2);
    assertThat(reader.locator(".lead .card h2")).containsText("lighthouse");
    assertThat(hrefs(reader, ".card a")).doesNotHaveDuplicates();
    for (Look look : List.of(Look.LAPTOP, Look.NIGHT, Look.PHONE, Look.WALL)) {
      Page other = chromium.open(look).newPage();
      other.navigate("/?language=es");
      Pictures.ofEverything(other, "a front page with a lead, " + look);
    }
  }

  @Test
  void a_story_is_put_on_top_from_its_own_page_which_follows_others() {
    Page page = Desk.signedIn(chromium, Look.LAPTOP, "editor").page();
    page.navigate("/desk/stories/" + orchard);
    Locator spot = page.locator("#frontspot");
    assertThat(spot).containsText("Not on top");
    spot.locator("button[value=pin]").click();
    assertThat(spot).containsText("Pinned, 1 of 1.");

    Page translator = Desk.signedIn(chromium, Look.LAPTOP, "translator").page();
    translator.navigate("/desk/stories/" + orchard);

    Page chief = Desk.signedIn(chromium, Look.LAPTOP, "chief").page();
    chief.navigate(FRONT);
    press(chief, "#front", orchard, "lead");
    assertThat(spot).containsText("It is the lead.");
    assertThat(translator.locator("#frontspot")).containsText("It is the lead.");
    press(chief, "#found", lighthouse, "lead");
    assertThat(spot).containsText("Pinned, 1 of 1.");
    Axe.passes(page, "a story that is pinned");
  }

  @Test
  void what_is_refused_says_why() {
    Page page = Desk.signedIn(chromium, Look.LAPTOP, "editor").page();
    page.navigate(FRONT);
    expire(page);
    press(page, "#found", lighthouse, "lead");
    assertThat(page.locator("#frontsays .bad")).containsText("load the page again");

    page.navigate("/desk/stories/" + orchard);
    expire(page);
    page.locator("#frontspot button[value=pin]").click();
    assertThat(page.locator("#frontspot .bad")).containsText("load the page again");
  }

  /** As if the form's token were of a session that is over. */
  private static void expire(Page page) {
    page.evaluate("document.querySelector('meta[name=form-token]').content = 'of another session'");
  }

  private static void press(Page page, String where, String story, String step) {
    page.locator(where + " li:has([value='" + story + "']) button[value=" + step + "]").click();
  }

  /** On top, in this order. */
  private static void stands(Page page, String... stories) {
    Locator places = page.locator("#front .headline");
    for (int i = 0; i < stories.length; i++) {
      assertThat(places.nth(i)).hasAttribute("href", "/desk/stories/" + stories[i]);
    }
    assertThat(places).hasCount(stories.length);
  }

  @SuppressWarnings("unchecked")
  private static List<String> hrefs(Page page, String selector) {
    return (List<String>)
        page.locator(selector).evaluateAll("(all) => all.map((one) => one.getAttribute('href'))");
  }
}
