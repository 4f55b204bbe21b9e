package org.dragoman.ingest.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.dragoman.ingest.format.FeedHints;
import org.jspecify.annotations.Nullable;

/**
 * A feed drawn to be polled.
 *
 * @param feed as configured
 * @param address in use
 * @param lease by which its holder is known; whoever holds another one has lost it
 * @param validators of the last document that was taken
 * @param validatorsAt when a document was last asked for without conditions
 * @param sha256 of the last document that was taken
 * @param hints what the feed said of itself when it was last read
 * @param reason what went wrong last, if anything did
 * @param first whether it was never read before
 * @param older the next older page of the feed that is still to be read, if any
 */
public record Due(
    String source,
    String feed,
    String address,
    UUID lease,
    Conditions validators,
    @Nullable Instant validatorsAt,
    @Nullable String sha256,
    Rhythm rhythm,
    FeedHints hints,
    int failures,
    @Nullable Instant failingSince,
    @Nullable String reason,
    boolean first,
    @Nullable Older older) {

  /**
   * @param left how many may follow it
   */
  public record Older(String address, int left) {}

  public String host() {
    return WebAddress.host(URI.create(address));
  }
}
