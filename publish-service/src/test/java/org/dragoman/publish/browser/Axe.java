package org.dragoman.publish.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds wrong with a page, by the rules of WCAG 2.2 A and AA and good practice. */
final class Axe {
  private static final String ENGINE = engine();

  /** One line for each element that breaks a rule: the rule, where, and why. */
  private static final String RUN =
      """
      async () => {
        const found = await axe.run(document, {
          resultTypes: ["violations"],
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        });
        return found.violations.flatMap((rule) =>
          rule.nodes.map((node) => `${rule.id} at ${node.target.join(" ")}: ${node.failureSummary}`));
      }
      """;

  private Axe() {}

  static void passes(Page page, String what) {
    assertThat(violations(page)).as(what).isEmpty();
  }

  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    page.evaluate(ENGINE);
    return (List<String>) page.evaluate(RUN);
  }

  private static String engine() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "\n;undefined";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
