package org.dragoman.ingest.desk;

import java.net.URI;
import java.time.Instant;
import org.dragoman.ingest.websub.Subscription;
import org.dragoman.pages.When;
import org.jspecify.annotations.Nullable;

/** How a feed's hub is doing, in words. */
final class Push {
  private Push() {}

  /** Null where there is nothing to tell. */
  static @Nullable String told(Subscription subscription, Instant now) {
    String hub = URI.create(subscription.topic().hub()).getHost();
    return switch (subscription.state()) {
      case ACTIVE ->
          subscription.expiresAt() != null && subscription.isLive(now)
              ? "%s brings what changes, until %s."
                  .formatted(hub, When.at(subscription.expiresAt(), now).exact())
              : "The subscription at %s has run out; the feed is polled.".formatted(hub);
      case WANTED, ASKED ->
          "%s is asked to bring what changes; the feed is polled meanwhile.%s"
              .formatted(hub, subscription.reason() == null ? "" : " " + subscription.reason());
      case DENIED -> "%s The feed is polled.".formatted(subscription.reason());
      case LEAVING -> null;
    };
  }
}
