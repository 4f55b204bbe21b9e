package org.dragoman.publish.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The queue while others work. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class QueueBrowserIT {
  @RegisterExtension static final Chromium chromium = new Chromium();

  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  private Drafts drafts;
  private String story;

  @BeforeEach
  void aDraftLies() {
    drafts = new Drafts(broker, codec);
    story = drafts.of(Manuscripts.lighthouse(), "en");
  }

  private static Page queue(Look look) {
    Page page = Desk.signedIn(chromium, look, "editor").page();
    page.navigate("/desk?state=draft");
    return page;
  }

  private static Locator entry(Page page, String id) {
    return page.locator("[id='entry-" + id + "']");
  }

  private static String ids(Page page) {
    return (String)
        page.locator("#queue")
            .evaluate("(list) => [...list.children].map((one) => one.id).join(' ')");
  }

  private static double top(Locator entry) {
    return entry.boundingBox().y;
  }

  @Test
  void new_stories_wait_until_they_are_asked_for_and_nothing_jumps() {
    Page page = queue(Look.LAPTOP);
    Locator link = entry(page, story).locator("a.headline");
    link.focus();
    String before = ids(page);
    double stood = top(entry(page, story));
    Locator bar = page.locator("#fresh button");
    assertThat(bar).isHidden();
    Locator count = page.locator("#tabs a[aria-current] .count");
    // Of stories, which are more than the page has entries: linked ones share one.
    int counted = Integer.parseInt(count.textContent());

    String first = drafts.ferry();
    assertThat(bar).hasText("1 new story – show");
    String second = drafts.ferry();
    assertThat(bar).hasText("2 new stories – show");

    assertThat(ids(page)).isEqualTo(before);
    assertThat(top(entry(page, story))).isEqualTo(stood);
    assertThat(link).isFocused();
    assertThat(count).hasText(String.valueOf(counted + 2));
    Axe.passes(page, "a queue for which new stories wait");
    Pictures.ofEverything(page, "a queue for which new stories wait");

    bar.click();
    assertThat(bar).isHidden();
    assertThat(entry(page, first)).isVisible();
    assertThat(entry(page, second)).hasClass(java.util.regex.Pattern.compile(".*\\bnew\\b.*"));
    assertThat(page.locator("#queue li.new a.headline:focus")).hasCount(1);
  }

  @Test
  void an_entry_that_changes_under_the_focus_keeps_it() {
    Page page = queue(Look.LAPTOP);
    Locator link = entry(page, story).locator("a.headline");
    link.focus();

    given()
        .header("Authorization", "Bearer editor-key")
        .header("If-Match", drafts.read(story).header("ETag"))
        .contentType("application/json")
        .body(
            "{\"actor\": \"Nadia Sørby\", \"segments\": [{\"id\": \"title.s0\", \"target\": \"The lighthouse is lit again\"}]}")
        .patch("/api/stories/" + story)
        .then()
        .statusCode(200);

    assertThat(link).hasText("The lighthouse is lit again");
    assertThat(link).isFocused();
  }

  @Test
  void an_entry_that_leaves_the_list_says_so_and_stays() {
    Page page = queue(Look.LAPTOP);
    String before = ids(page);

    drafts.publish(story);

    assertThat(entry(page, story)).containsText("it is not in this list any more");
    assertThat(ids(page)).isEqualTo(before);
  }

  @Test
  void a_story_is_taken_and_given_back_within_its_entry_by_keyboard() {
    for (Look look : java.util.List.of(Look.LAPTOP, Look.PHONE)) {
      Page page = queue(look);
      Locator entry = entry(page, story);
      Locator button = entry.locator("[data-key=take]");
      double high = entry.boundingBox().height;
      button.focus();
      button.press("Enter");
      assertThat(entry.locator(".holder")).hasText("Yours");
      assertThat(button).containsText("Give back");
      assertThat(button).isFocused();
      if (look == Look.LAPTOP) {
        // It stands in the line of facts: no entry grows by being taken.
        assertThat(entry.boundingBox().height).isEqualTo(high);
        assertThat(top(button) - top(entry.locator(".facts"))).isBetween(-6.0, 6.0);
      }
      Pictures.ofEverything(page, "the queue with a story of ones own, " + look);
      button.press("Enter");
      assertThat(button).containsText("Take");
      assertThat(button).isFocused();
    }
  }
}
