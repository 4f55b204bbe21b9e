package org.dragoman.publish.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people type, when others type too and when sessions end. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class TogetherBrowserIT {
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

  @Test
  void a_sentence_is_saved_by_itself_and_undone() {
    Desk editor = Desk.signedIn(chromium, Look.LAPTOP, "editor").story(story);
    Sentence sentence = editor.sentence("b2.s0").write("The lens is made of 312 pieces of glass.");
    sentence.saved();
    assertThat(drafts.sentence(story, "b2.s0"))
        .isEqualTo("The lens is made of 312 pieces of glass.");
    assertThat(sentence.line().locator(".badge")).containsText("Human: editor");
    assertThat(sentence.line().locator(".finding")).hasCount(0);

    sentence.box().press("Control+z");
    assertThat(sentence.box()).hasText("The lens is made of 321 pieces of glass.");
  }

  @Test
  void two_editors_see_each_other_and_each_others_words() {
    Desk editor = Desk.signedIn(chromium, Look.LAPTOP, "editor").story(story);
    Desk chief = Desk.signedIn(chromium, Look.LAPTOP, "chief").story(story);
    assertThat(editor.page().getByLabel("Also on this story")).containsText("chief");

    editor.sentence("b0.s0").write("Light came back to the lighthouse.").saved();
    assertThat(chief.sentence("b0.s0").box()).hasText("Light came back to the lighthouse.");
    chief.sentence("b0.s1").write("People watched from the quay.").saved();
    assertThat(editor.sentence("b0.s1").box()).hasText("People watched from the quay.");
  }

  @Test
  void where_two_write_one_sentence_neither_loses_a_word() {
    Desk editor = Desk.signedIn(chromium, Look.LAPTOP, "editor").story(story);
    Desk chief = Desk.signedIn(chromium, Look.LAPTOP, "chief").story(story);
    // The chief is not told in time: their words meet the editor's when they are saved.
    chief.page().context().setOffline(true);
    Sentence theirs = chief.sentence("b4.s0").write("The lighthouse opens to visitors in April.");

    editor.sentence("b4.s0").write("In spring the lighthouse opens its doors.").saved();
    theirs.kept();
    chief.page().context().setOffline(false);

    assertThat(theirs.line()).hasAttribute("data-saving", "met");
    assertThat(theirs.box()).hasText("The lighthouse opens to visitors in April.");
    assertThat(theirs.line()).containsText("editor wrote, while you did");
    assertThat(drafts.sentence(story, "b4.s0"))
        .isEqualTo("In spring the lighthouse opens its doors.");
    Axe.passes(chief.page(), "a story on which two texts met");
  }

  @Test
  void a_session_that_ends_takes_no_typing_with_it() {
    Desk editor = Desk.signedIn(chromium, Look.LAPTOP, "editor").story(story);
    BrowserContext browser = editor.page().context();
    browser.clearCookies();

    Sentence sentence = editor.sentence("title.s0").write("Lighthouse shines again").kept();
    Locator ended = editor.page().getByRole(AriaRole.DIALOG);
    assertThat(ended).containsText("Your session has ended");
    Axe.passes(editor.page(), "a story whose session has ended");

    Page again = browser.waitForPage(() -> ended.getByRole(AriaRole.LINK).click());
    Desk.signIn(again, "editor");
    // A window without a screen is never told that somebody came back to it.
    editor.page().evaluate("window.dispatchEvent(new Event('focus'))");

    sentence.saved();
    assertThat(ended).isHidden();
    assertThat(drafts.sentence(story, "title.s0")).isEqualTo("Lighthouse shines again");
  }

  @Test
  void a_credit_that_is_refused_says_why_and_keeps_what_was_typed() {
    Desk editor = Desk.signedIn(chromium, Look.LAPTOP, "editor").story(story);
    BrowserContext browser = editor.page().context();
    Locator form = editor.page().locator("form.creditinput:has(textarea)").first();
    Locator value = form.locator("[name=value]");
    Locator says = form.getByRole(AriaRole.ALERT);

    Page other = browser.newPage();
    other.navigate("/login");
    Desk.signIn(other, "chief");
    value.fill("Typed by the editor");
    value.blur();
    assertThat(says).containsText("This page was opened by editor");
    assertThat(value).hasValue("Typed by the editor");

    editor.page().locator("meta[name=form-token]").evaluate("one => { one.content = 'old'; }");
    value.fill("Typed later");
    value.blur();
    assertThat(says).containsText("load the page again");
    assertThat(value).hasValue("Typed later");
  }
}
