package org.dragoman.publish.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/**
 * Somebody at the desk.
 *
 * @param page of a browser that is theirs alone
 */
record Desk(Page page) {

  static Desk signedIn(Chromium chromium, Look look, String name) {
    Page page = chromium.open(look).newPage();
    page.navigate("/desk");
    signIn(page, name);
    return new Desk(page);
  }

  /** On the login page, to which the desk has sent. */
  static void signIn(Page page, String name) {
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(name);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page).hasURL(Pattern.compile(".*/desk$"));
  }

  Desk story(String id) {
    page.navigate("/desk/stories/" + id);
    return this;
  }

  /** From the queue, as one does it. */
  Desk open(String id) {
    page.navigate("/desk");
    page.locator("a.headline[href='/desk/stories/" + id + "']").click();
    return this;
  }

  Locator state() {
    return page.locator(".storyhead .state");
  }

  /** The form of a move. */
  Locator form(String move) {
    return page.locator("#moves form[action$='/" + move + "']");
  }

  /** Moves the story, and waits until the page has come again. */
  Desk press(String move) {
    page.waitForNavigation(() -> form(move).locator("[data-move]").click());
    return this;
  }

  /** A sentence of the translation, by its segment. */
  Sentence sentence(String id) {
    return new Sentence(page.locator("[id='" + id + "']"));
  }
}
