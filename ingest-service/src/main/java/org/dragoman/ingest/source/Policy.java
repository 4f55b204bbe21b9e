package org.dragoman.ingest.source;

import java.time.Duration;
import org.dragoman.ingest.identity.IdentityPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How ingest treats a source; nothing of it leaves with its articles.
 *
 * @param identity by what its articles are told apart
 * @param fullPage whether the page behind each item of its feed is fetched for the full text
 * @param privateNetwork whether its feed and pages may be on private, loopback or link-local
 *     addresses, which are refused otherwise
 * @param retention how long evidence is kept; none: as the service is configured
 * @param interval the time between two polls, fixed; none: it adapts to how often the feed changes
 */
public record Policy(
    IdentityPolicy identity,
    boolean fullPage,
    boolean privateNetwork,
    @Nullable Duration retention,
    @Nullable Duration interval) {

  /** What holds for a source nobody said more of. */
  public static final Policy DEFAULT = new Policy(IdentityPolicy.AUTO, false, false, null, null);

  public Policy {
    positive("retention", retention);
    positive("interval", interval);
  }

  private static void positive(String name, @Nullable Duration value) {
    if (value != null && (value.isNegative() || value.isZero())) {
      throw new IllegalArgumentException(name + ": a positive ISO 8601 duration, not " + value);
    }
  }
}
