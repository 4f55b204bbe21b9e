package org.dragoman.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.ingest.format.FeedHints;
import org.junit.jupiter.api.Test;

class HubLinksTest {
  private static final FeedHints STATED =
      new FeedHints(
          "https://quay.example/stated",
          List.of("https://stated.example/"),
          null,
          null,
          Set.of(),
          Set.of());

  @Test
  void headersOutweighWhatStandsInTheFeed() {
    FeedHints hints =
        over(
            "<https://hub.example/>; rel=\"hub\"; title=\"a, b; c\", </feed>;rel=self",
            "<https://two.example/>; type=x; rel=\"preconnect HUB\"");

    assertThat(hints.hubs()).containsExactly("https://hub.example/", "https://two.example/");
    assertThat(hints.self()).isEqualTo("https://quay.example/feed");
  }

  @Test
  void otherLinksAndBrokenOnesLeaveTheFeedsOwn() {
    for (String header :
        List.of(
            "<https://a.example/>; rel=alternate",
            "https://a.example/; rel=hub",
            "<https://a.example/>",
            "<ht tp://x>; rel=hub",
            "<".repeat(100_000),
            "<a>;".repeat(50_000),
            "")) {
      assertThat(over(header)).isEqualTo(STATED);
    }
  }

  private static FeedHints over(String... headers) {
    Trail trail = new Trail(URI.create("https://quay.example/news/feed.rss"), List.of());
    return HubLinks.over(STATED, new Answer(trail, 200, Map.of("Link", List.of(headers)), 0));
  }
}
