package org.dragoman.publish.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/**
 * Pictures of pages, taken by tests: those of README and docs with {@code
 * -Ddragoman.pictures.write=true}, one of every page in every look with {@code
 * -Ddragoman.pictures.folder=…}.
 */
final class Pictures {
  private static final Path DOCS =
      Path.of(System.getProperty("dragoman.root", ".."), "docs", "images");

  private Pictures() {}

  /** For {@code docs/images}: what stands in the window. */
  static void forDocs(Page page, String name) {
    if (Boolean.getBoolean("dragoman.pictures.write")) {
      page.screenshot(options(DOCS, name));
    }
  }

  /** For whoever wants to see them all: the whole page. */
  static void ofEverything(Page page, String name) {
    String folder = System.getProperty("dragoman.pictures.folder");
    if (folder != null) {
      page.screenshot(options(Path.of(folder), name.replaceAll("[^\\w]+", "-")).setFullPage(true));
    }
  }

  private static ScreenshotOptions options(Path folder, String name) {
    return new ScreenshotOptions()
        .setAnimations(ScreenshotAnimations.DISABLED)
        .setPath(folder.resolve(name + ".png"));
  }
}
