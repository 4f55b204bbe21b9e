package org.dragoman.ingest.fetch;

import org.dragoman.ingest.format.FeedHints;
import org.jspecify.annotations.Nullable;

/**
 * What a poll came to, and what follows from it.
 *
 * @param address to be used from now on
 * @param seen what to remember of the document; null leaves what was remembered
 * @param reason what went wrong, or why it is no longer active
 */
public record Verdict(
    Visit visit,
    Schedule.Next next,
    String address,
    Rhythm rhythm,
    int failures,
    java.time.@Nullable Instant failingSince,
    @Nullable Seen seen,
    Due.@Nullable Older older,
    @Nullable String reason) {

  /**
   * @param sha256 of the bytes, in hexadecimal
   */
  public record Seen(
      Conditions validators,
      java.time.Instant at,
      @Nullable String sha256,
      @Nullable FeedHints hints) {}
}
