package org.dragoman.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import org.dragoman.ingest.format.FeedHints;
import org.jspecify.annotations.Nullable;

/**
 * How the polling of a source stands.
 *
 * @param feed as configured
 * @param address in use: another one where the feed has moved for good
 * @param reason why it is paused, or what went wrong last; one sentence for a person
 * @param nextAt when it is polled next; none unless active
 * @param lastGoodAt when the feed was last well
 * @param lastChangedAt when something in it was last new or different
 * @param failingSince since when every poll failed
 * @param failures polls that failed in a row
 * @param interval between two polls, as far as the feed is well
 * @param hints what the feed said of itself when it was last read
 */
public record Polling(
    String source,
    String feed,
    String address,
    PollState state,
    @Nullable String reason,
    @Nullable Instant nextAt,
    @Nullable Instant lastAt,
    @Nullable Instant lastGoodAt,
    @Nullable Instant lastChangedAt,
    @Nullable Instant failingSince,
    int failures,
    Duration interval,
    FeedHints hints) {

  public boolean moved() {
    return !address.equals(feed);
  }

  public boolean failing() {
    return failures > 0;
  }
}
