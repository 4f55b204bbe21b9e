package org.dragoman.publish.suggestion;

import java.time.Instant;
import java.util.Objects;
import org.dragoman.publish.story.InlineHtml;
import org.jspecify.annotations.Nullable;

/**
 * What the memory has for a sentence, under the names translate-service gives its parts.
 *
 * @param kind {@code context}, {@code exact} or {@code fuzzy}
 * @param percent 0 to 100, penalties taken off
 * @param source of the unit, inline HTML
 * @param target inline HTML
 * @param unit id of the memory unit
 * @param who its creator
 * @param engine what made it; null if a person did
 * @param approvedBy the editor who approved what an engine made
 * @param domain the unit's; null if it suits any
 */
public record MemoryMatch(
    String kind,
    int percent,
    String source,
    String target,
    String unit,
    @Nullable String who,
    @Nullable String engine,
    @Nullable String approvedBy,
    @Nullable String domain,
    @Nullable Instant at) {

  public MemoryMatch {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(unit, "unit");
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("percent: 0 to 100, not " + percent);
    }
    source = InlineHtml.clean(Objects.requireNonNull(source, "source"));
    target = InlineHtml.clean(Objects.requireNonNull(target, "target"));
  }

  /** As origins are called: {@code human} or {@code machine}, whoever approved it. */
  public String by() {
    return engine == null ? "human" : "machine";
  }
}
