package org.dragoman.publish.syndication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * What a feed is about.
 *
 * @param name of the outlet, keyword or language, for people; null where it is about everything
 */
public record Subject(Wanted wanted, @Nullable String name) {
  public static final Subject EVERYTHING = new Subject(Wanted.ALL, null);

  /** A language by what it calls itself. */
  public static Subject language(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return new Subject(Wanted.language(language), locale.getDisplayName(locale));
  }

  /** What comes before {@code /feed.rss}; empty for everything. */
  public String path() {
    if (wanted.outlet() != null) {
      return "/outlets/" + encoded(wanted.outlet());
    }
    if (wanted.keyword() != null) {
      return "/keywords/" + encoded(wanted.keyword());
    }
    return wanted.language() == null ? "" : "/" + encoded(wanted.language());
  }

  /** Path of the page of the same stories. */
  public String page() {
    String language = wanted.language();
    return language == null ? (path().isEmpty() ? "/" : path()) : "/?language=" + encoded(language);
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
