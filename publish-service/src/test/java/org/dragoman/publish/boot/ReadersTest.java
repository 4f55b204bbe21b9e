package org.dragoman.publish.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/articles/a",
        "/articles/a.nitf",
        "/outlets",
        "/outlets/a/feed.rss",
        "/keywords/a",
        "/feed.atom",
        "/en/feed.json",
        "/archive/2026-05",
        "/search",
        "/corrections",
        "/sitemap.xml",
        "/news-sitemap.xml",
        "/sitemaps/pages.xml",
        "/retractions.atom",
        "/opml.xml",
        "/robots.txt",
        "/api/published",
        "/api/published/a"
      })
  void these_are_everybodys(String path) {
    assertThat(Readers.may(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk",
        "/desk/stories/a/feed.rss",
        "/login",
        "/api/stories",
        "/api/publishedx",
        "/logout",
        "/articlesx",
        "/searching",
        "/assets/dragoman.css"
      })
  void these_may_not_be(String path) {
    assertThat(Readers.may(path)).isFalse();
  }
}
