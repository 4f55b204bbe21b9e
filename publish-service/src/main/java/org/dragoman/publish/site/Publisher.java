package org.dragoman.publish.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/**
 * The site as a whole.
 *
 * @param name its title
 * @param baseUrl where it stands on the web, without a slash at its end
 * @param language BCP 47, of the front page
 */
public record Publisher(String name, String baseUrl, String language, ZoneId zone) {

  public Publisher {
    baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
  }

  public String address(String slug) {
    return baseUrl + path(slug);
  }

  /** The path of a story's page, percent-encoded. */
  public static String path(String slug) {
    return path("articles", slug);
  }

  /** The path of a page among its kind, percent-encoded. */
  public static String path(String kind, String slug) {
    return "/" + kind + "/" + URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
