package org.dragoman.ingest.fetch.page;

import java.time.Instant;
import java.util.UUID;
import org.dragoman.ingest.receipt.Outcome.Awaiting.Rank;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed's item from the last time it came.
 *
 * @param hash of its content
 * @param stamp what it is dated by, while it waits
 * @param article what it became, if it was captured
 * @param seen when its feed held it, to the day
 */
public record KnownItem(
    String key,
    String url,
    String hash,
    boolean waiting,
    @Nullable Instant stamp,
    @Nullable UUID article,
    int version,
    Instant seen) {

  /**
   * What an item of this key that comes now is to it. Only one that waits is asked for its date: of
   * what is captured, the capture knows more.
   *
   * @param stamp as in {@link org.dragoman.ingest.article.Candidate#stamp}
   */
  public static Rank rank(@Nullable KnownItem known, String hash, @Nullable Instant stamp) {
    if (known == null) {
      return Rank.FIRST;
    }
    if (known.hash.equals(hash)) {
      return Rank.SAME;
    }
    return known.waiting && isBefore(stamp, known.stamp) ? Rank.OLDER : Rank.NEWER;
  }

  /** Whether a withdrawal of that date withdraws it, and not what stood before it. */
  public boolean isWithdrawnBy(@Nullable Instant withdrawal) {
    return !isBefore(withdrawal, stamp);
  }

  private static boolean isBefore(@Nullable Instant a, @Nullable Instant b) {
    return a != null && b != null && a.isBefore(b);
  }
}
