package org.dragoman.publish.browser;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;

/** Somebody who has a keyboard and no mouse, and wants to see where they are. */
final class Keys {
  /** More stops than any page has. */
  private static final int FAR = 400;

  private static final String HERE =
      """
      (wanted) => {
        const one = document.activeElement;
        if (!one || one === document.body) return "";
        const label = one.getAttribute("aria-label") || one.labels?.[0]?.textContent || one.textContent;
        const words = label.replace(/\\s+/g, " ").trim();
        const style = getComputedStyle(one);
        const seen = one.matches(":focus-visible") && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        if (!seen) return "nothing shows that the keyboard is at: " + one.outerHTML.slice(0, 160);
        return words.startsWith(wanted) ? "here" : "";
      }
      """;

  private final Page page;

  Keys(Page page) {
    this.page = page;
  }

  /** Presses Tab until it stands on what is called so; every stop must show itself. */
  Keys to(String label) {
    for (int i = 0; i < FAR; i++) {
      Object answer = page.evaluate(HERE, label);
      if (answer.equals("here")) {
        return this;
      }
      if (!answer.equals("")) {
        throw new AssertionError(answer);
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no Tab leads to \"" + label + "\" on " + page.url());
  }

  Keys type(String words) {
    page.keyboard().type(words);
    return this;
  }

  Keys press(String key) {
    Keyboard keyboard = page.keyboard();
    keyboard.press(key);
    return this;
  }

  /** Presses a key that leads to another page, and waits for that. */
  Keys go(String key) {
    page.waitForNavigation(() -> page.keyboard().press(key));
    return this;
  }
}
