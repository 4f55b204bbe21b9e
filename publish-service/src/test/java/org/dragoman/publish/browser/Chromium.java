package org.dragoman.publish.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One Chromium for all tests of a run. What a test opened is closed after it; what a page
 * complained of fails it; how a failed one looked is left in {@code target/browser}.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback {
  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(Chromium.class);

  /** A save, a notice and another's reading it again, on a machine with two busy cores. */
  private static final double PATIENCE = 20_000;

  private final List<BrowserContext> open = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private Running running;

  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
    static Running start(Path executable) {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return new Running(
          playwright,
          playwright.chromium().launch(new LaunchOptions().setExecutablePath(executable)));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Path executable = Executable.find().orElse(null);
    boolean mustRun = "true".equals(System.getenv("CI"));
    assumeTrue(executable != null || mustRun, Executable.ADVICE);
    assertThat(executable).as(Executable.ADVICE).isNotNull();
    running =
        context
            .getRoot()
            .getStore(HERE)
            .getOrComputeIfAbsent(Running.class, _ -> Running.start(executable), Running.class);
  }

  /** A browser of somebody's own: its cookies are nobody else's. */
  BrowserContext open(Look look) {
    BrowserContext context =
        running
            .browser()
            .newContext(look.options().setBaseURL("http://localhost:" + RestAssured.port));
    open.add(context);
    context.onConsoleMessage(message -> {
      // An answer of 4xx is logged by the browser itself; whether it was right, tests say.
      if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
        complaints.add(message.text());
      }
    });
    context.onWebError(error -> complaints.add(error.error()));
    return context;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      picture(context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName());
    }
    open.forEach(BrowserContext::close);
    open.clear();
    List<String> heard = List.copyOf(complaints);
    complaints.clear();
    assertThat(heard).as("what pages complained of").isEmpty();
  }

  private void picture(String name) {
    int number = 0;
    for (BrowserContext context : open) {
      for (Page page : context.pages()) {
        String file = name.replaceAll("[^\\w.]+", "_") + "-" + number++ + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser", file)));
      }
    }
  }
}
