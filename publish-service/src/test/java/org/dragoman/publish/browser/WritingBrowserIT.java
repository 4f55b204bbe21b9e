package org.dragoman.publish.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.publish.Samples;
import org.dragoman.publish.Wire;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is typed into a story, whatever happens around it. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class WritingBrowserIT {
  private static final String QUOTE = "b3.s0";

  /** Where the text's lines stand, and what they say. */
  private static final String STANDS =
      """
      () => JSON.stringify([...document.querySelectorAll(".lines li .source")].map((one) =>
        [one.textContent, one.getBoundingClientRect().toJSON()]))
      """;

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  private Drafts drafts;
  private String story;

  @BeforeEach
  void aDraft() {
    drafts = new Drafts(broker, codec);
    story = drafts.ferry();
  }

  @Test
  void undo_goes_back_through_what_was_saved() {
    Page page = desk("editor");
    write(page, QUOTE, "We are coming back");
    stands(QUOTE, "We are coming back");

    page.keyboard().press("Control+z");
    stands(QUOTE, "[Volveremos]");
    page.keyboard().press("Control+y");
    stands(QUOTE, "We are coming back");
  }

  @Test
  void two_in_one_sentence_see_both_texts_and_lose_neither() {
    Page ana = desk("editor");
    Page ben = desk("chief");
    ana.route("**/segments/" + QUOTE, Route::abort);
    write(ana, QUOTE, "Ana's rendering");
    write(ben, QUOTE, "Ben's rendering");
    stands(QUOTE, "Ben's rendering");

    Locator met = line(ana, QUOTE).locator(".met");
    assertThat(met).containsText("Ben");
    assertThat(box(ana, QUOTE)).hasText("Ana's rendering");
    ana.unroute("**/segments/" + QUOTE);
    met.locator("button", new Locator.LocatorOptions().setHasText("Keep mine")).click();
    stands(QUOTE, "Ana's rendering");

    assertThat(box(ben, QUOTE)).hasText("Ana's rendering");
    box(ben, QUOTE).click();
    ben.keyboard().press("Control+z");
    stands(QUOTE, "Ben's rendering");
  }

  @Test
  void what_another_wrote_while_ones_own_was_on_its_way_and_never_came_is_shown() {
    Page ana = desk("editor");
    Page ben = desk("chief");
    List<Route> held = new ArrayList<>();
    ana.route("**/segments/" + QUOTE, held::add);
    write(ana, QUOTE, "Ana's rendering");
    ana.waitForCondition(() -> !held.isEmpty());
    String before = ana.locator("#story").getAttribute("data-revision");
    write(ben, QUOTE, "Ben's rendering");
    stands(QUOTE, "Ben's rendering");
    ana.waitForCondition(() -> !ana.locator("#story").getAttribute("data-revision").equals(before));
    assertThat(line(ana, QUOTE)).hasAttribute("data-saving", "sending");

    ana.route("**/segments/" + QUOTE, Route::abort);
    held.forEach(Route::abort);
    assertThat(line(ana, QUOTE).locator(".met")).containsText("Ben");
    assertThat(box(ana, QUOTE)).hasText("Ana's rendering");
  }

  @Test
  void a_new_version_of_the_source_moves_what_is_being_typed_with_its_sentence() {
    Page page = desk("editor");
    page.route("**/segments/**", Route::abort);
    write(page, QUOTE, "Typed while the line was down");

    List<Block> body = new ArrayList<>(Samples.ferry().body());
    body.addFirst(new Block.Paragraph("Todo esto es nuevo."));
    var changed = Samples.ferry().toBuilder().body(body).build();
    String article = story.substring(0, story.length() - 3);
    try (Wire wire = new Wire(broker, codec)) {
      wire.send(
          Samples.event(article, 2, 1, changed, Samples.translated(changed)),
          Topic.ARTICLES_TRANSLATED);
    }

    assertThat(box(page, "b4.s0")).hasText("Typed while the line was down");
    page.unroute("**/segments/**");
    stands("b4.s0", "Typed while the line was down");
  }

  @Test
  void what_one_person_typed_is_not_saved_in_the_name_of_the_next() {
    Page page = desk("editor");
    page.route("**/segments/**", Route::abort);
    write(page, QUOTE, "The editor's own words");
    assertThat(line(page, QUOTE)).hasAttribute("data-saving", "kept");

    page.context().clearCookies();
    Page other = page.context().newPage();
    other.navigate("/login");
    other.getByLabel("Name").fill("chief");
    other.getByLabel("Password").fill("chief");
    other.locator("main button[type=submit]").click();
    other.waitForURL("**/desk");
    page.unroute("**/segments/**");
    page.bringToFront();
    box(page, QUOTE).click();
    page.keyboard().press("Control+s");

    assertThat(page.locator("dialog[open]")).containsText("Signed in as chief");
    other.navigate("/desk/stories/" + story);
    assertThat(box(other, QUOTE)).hasText("[Volveremos]");
    stands(QUOTE, "[Volveremos]");
  }

  @Test
  void a_story_published_before_it_was_saved_goes_out_with_what_was_typed() {
    Page page = desk("editor");
    List<Route> held = new ArrayList<>();
    page.route("**/segments/" + QUOTE, held::add);
    write(page, QUOTE, "We come back in spring");
    page.locator("#moves form[action$='/publish'] button.primary").click();
    page.waitForCondition(() -> !held.isEmpty());
    page.unroute("**/segments/" + QUOTE);
    held.forEach(Route::resume);

    assertThat(page.locator("main")).containsText("Published.");
    page.navigate(page.locator("main a:has-text('On the site')").getAttribute("href"));
    assertThat(page.locator("main")).containsText("We come back in spring");
  }

  @Test
  void a_story_is_not_published_past_a_text_that_could_not_be_saved() {
    Page page = desk("editor");
    page.route("**/segments/" + QUOTE, Route::abort);
    write(page, QUOTE, "We come back in spring");
    page.locator("#moves form[action$='/publish'] button.primary").click();

    assertThat(page.locator("#moves")).containsText("not saved yet");
    assertThat(box(page, QUOTE)).hasText("We come back in spring");
    drafts.read(story).then().body("state", equalTo("draft"));
  }

  @Test
  void a_note_typed_before_the_session_ended_stands_after_the_button() {
    drafts.publish(story);
    Page page = desk("editor");
    Locator form = page.locator("#moves form[action$='/correct']");
    if (!form.locator("textarea").isVisible()) {
      page.locator("#moves details:has(form[action$='/correct']) summary").click();
    }
    form.locator("textarea").fill("An earlier version had the wrong pier.");
    page.context().clearCookies();
    form.locator("button.primary").click();

    assertThat(page.locator("#moves")).containsText("signed out");
    assertThat(form.locator("textarea")).hasValue("An earlier version had the wrong pier.");
  }

  @Test
  void blocks_move_and_are_cut_by_keys_and_come_back() {
    Page page = desk("editor");
    line(page, "b1.s0").focus();
    page.keyboard().press("Alt+ArrowUp");
    assertThat(page.locator("[data-block]").first()).hasAttribute("data-block", "1");
    assertThat(page.locator("#part-b1 button[value=down]")).isFocused();

    line(page, "b0.s0").focus();
    page.keyboard().press("x");
    assertThat(page.locator("details#part-b0")).containsText("cut");
    page.locator("details#part-b0 summary").click();
    page.locator("#part-b0 button[value=restore]").click();
    assertThat(page.locator("div#part-b0")).isVisible();
  }

  @Test
  void terms_of_the_glossary_are_underlined_wherever_they_stand_and_tell_their_entry() {
    story =
        drafts.of(
            Samples.ferry().toBuilder()
                .body(
                    List.of(
                        new Block.Paragraph("La <em>travesía</em> larga y la travesía corta."),
                        new Block.Heading(2, "Otra travesía")))
                .build());
    List<Route> held = new ArrayList<>();
    Page page = Desk.signedIn(chromium, Look.LAPTOP, "editor").page();
    page.route("**/terms", held::add);
    page.navigate("/desk/stories/" + story);
    page.waitForCondition(() -> !held.isEmpty());
    Object before = page.evaluate(STANDS);
    assertThat(page.locator(".glossed")).hasCount(0);

    held.forEach(Route::resume);
    Locator terms = page.locator(".source .glossed");
    assertThat(terms).hasCount(4);
    Assertions.assertThat(page.evaluate(STANDS)).isEqualTo(before);
    assertThat(line(page, "b0.s0").locator(".source em .glossed")).hasText("travesía");

    Locator entry = page.locator(".entrycard");
    terms.last().hover();
    assertThat(entry).containsText("crossing");
    assertThat(entry).containsText("not: voyage");
    page.keyboard().press("Escape");
    assertThat(entry).isHidden();

    line(page, "title.s0").focus();
    page.keyboard().press("t");
    assertThat(terms.first()).isFocused();
    assertThat(terms.first()).hasAccessibleDescription(Pattern.compile("crossing.*not: voyage"));
    assertThat(entry).isVisible();
    Axe.passes(page, "a story with an entry of the glossary shown");
    page.keyboard().press("t");
    page.keyboard().press("Tab");
    assertThat(terms.nth(2)).isFocused();
  }

  private Page desk(String who) {
    return Desk.signedIn(chromium, Look.LAPTOP, who).story(story).page();
  }

  private static Locator line(Page page, String segment) {
    return page.locator("[id='" + segment + "']");
  }

  private static Locator box(Page page, String segment) {
    return line(page, segment).locator(".target");
  }

  private static void write(Page page, String segment, String words) {
    box(page, segment).click();
    page.keyboard().press("Control+a");
    page.keyboard().type(words);
  }

  private void stands(String segment, String words) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            drafts
                .read(story)
                .then()
                .body("segments.find { it.id == '" + segment + "' }.target", equalTo(words)));
  }
}
