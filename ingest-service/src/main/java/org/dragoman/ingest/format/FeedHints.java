package org.dragoman.ingest.format;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of fetching it again.
 *
 * @param self its own absolute URL ({@code rel="self"}, RFC 4287 section 4.2.7.2)
 * @param hubs absolute URLs of its WebSub hubs ({@code rel="hub"}; JSON Feed: {@code hubs})
 * @param next absolute URL of its next page ({@code rel="next"}, RFC 5005; JSON Feed: {@code
 *     next_url})
 * @param interval how long it stays as it is (RSS: {@code ttl}; {@code sy:updatePeriod})
 * @param skipHours hours of the day in UTC, 0 to 23, in which it never changes (RSS)
 * @param skipDays days in UTC on which it never changes (RSS)
 */
public record FeedHints(
    @Nullable String self,
    List<String> hubs,
    @Nullable String next,
    @Nullable Duration interval,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays) {

  /** It says nothing. */
  public static final FeedHints NONE =
      new FeedHints(null, List.of(), null, null, Set.of(), Set.of());

  public FeedHints {
    hubs = List.copyOf(hubs);
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }
}
