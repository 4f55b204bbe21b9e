package org.dragoman.publish.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/**
 * A sentence on a story's page, original and translation.
 *
 * @param line where both stand
 */
record Sentence(Locator line) {
  Locator box() {
    return line.locator(".target");
  }

  Sentence write(String words) {
    box().fill(words);
    return this;
  }

  Sentence saved() {
    assertThat(line).hasAttribute("data-saving", "saved");
    return this;
  }

  /** Written and not saved: it is in this browser alone. */
  Sentence kept() {
    assertThat(line).hasAttribute("data-saving", "kept");
    return this;
  }
}
