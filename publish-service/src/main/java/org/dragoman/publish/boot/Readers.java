package org.dragoman.publish.boot;

import java.util.regex.Pattern;

/** Which addresses are everybody's: the same to all who ask, and without a secret in them. */
final class Readers {
  private static final Pattern PATHS =
      Pattern.compile(
          "/|/(?:articles|outlets|keywords|archive|sitemaps|api/published)(?:/.*)?|/search|/corrections"
              + "|/retractions\\.atom|/(?:news-)?sitemap\\.xml|/opml\\.xml|/robots\\.txt"
              + "|(?:/[^/]+)?/feed\\.[a-z]+");

  private Readers() {}

  /**
   * @param path as it was asked for
   */
  static boolean may(String path) {
    return PATHS.matcher(path).matches();
  }
}
