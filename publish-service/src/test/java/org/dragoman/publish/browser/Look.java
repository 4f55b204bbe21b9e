package org.dragoman.publish.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * How a page is looked at.
 *
 * @param width of the window in CSS pixels
 */
record Look(int width, int height, boolean dark) {
  static final Look LAPTOP = new Look(1280, 900, false);
  static final Look NIGHT = new Look(1280, 900, true);
  static final Look PHONE = new Look(360, 740, false);
  static final Look WALL = new Look(3840, 2160, false);

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
        .setForcedColors(ForcedColors.NONE)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setLocale("en-GB")
        .setTimezoneId("UTC");
  }

  @Override
  public String toString() {
    return width + (dark ? " px, dark" : " px, light");
  }
}
