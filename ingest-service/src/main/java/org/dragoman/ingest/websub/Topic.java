package org.dragoman.ingest.websub;

import java.net.URI;
import java.util.Optional;
import org.dragoman.ingest.format.FeedHints;

/**
 * A feed and the hub that tells of its changes (section 4).
 *
 * @param url what the feed calls itself ({@code rel="self"}): hubs know it by no other name
 * @param hub the first hub the feed names
 */
public record Topic(String url, String hub) {

  /** What a feed offers; none without a hub or a name of its own, or where a hub is no web URL. */
  public static Optional<Topic> offeredBy(FeedHints hints) {
    String self = hints.self();
    return self == null
        ? Optional.empty()
        : hints.hubs().stream().filter(Topic::isWeb).findFirst().map(hub -> new Topic(self, hub));
  }

  private static boolean isWeb(String hub) {
    try {
      String scheme = URI.create(hub).getScheme();
      return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  /**
   * A secret is for the hub's eyes only, so it goes over TLS or not at all (section 5.1). Without
   * one, what is pushed is not believed but taken as a hint to poll.
   */
  public boolean signs() {
    return hub.regionMatches(true, 0, "https:", 0, 6);
  }
}
