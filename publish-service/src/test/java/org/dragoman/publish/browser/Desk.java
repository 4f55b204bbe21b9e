package org.dragoman.publish.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * Somebody at the desk.
 *
 * @param page of a browser that is theirs alone
 */
record Desk(Page page) {

  static Desk signedIn(Chromium chromium, Look look, String name) {
    Page page = chromium.open(look).newPage();
    page.navigate("/desk");
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(name);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/desk$"));
    return new Desk(page);
  }

  Desk story(String id) {
    page.navigate("/desk/stories/" + id);
    return this;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
