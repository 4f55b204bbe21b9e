package org.dragoman.ingest.fetch.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dragoman.ingest.fetch.Polling;
import org.dragoman.ingest.fetch.Visit;
import org.jspecify.annotations.Nullable;

/**
 * How the polling of a source stands.
 *
 * @param state {@code active}, {@code paused} or {@code gone}
 * @param interval ISO 8601 duration
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PollingView(
    String source,
    String feed,
    String address,
    String state,
    @Nullable String reason,
    @Nullable Instant nextAt,
    @Nullable Instant lastAt,
    @Nullable Instant lastGoodAt,
    @Nullable Instant lastChangedAt,
    @Nullable Instant failingSince,
    int failures,
    String interval,
    @Nullable String self,
    List<String> hubs,
    List<VisitView> log) {

  static PollingView of(Polling polling, List<Visit> log) {
    return new PollingView(
        polling.source(),
        polling.feed(),
        polling.address(),
        polling.state().name().toLowerCase(Locale.ROOT),
        polling.reason(),
        polling.nextAt(),
        polling.lastAt(),
        polling.lastGoodAt(),
        polling.lastChangedAt(),
        polling.failingSince(),
        polling.failures(),
        polling.interval().toString(),
        polling.hints().self(),
        polling.hints().hubs(),
        log.stream().map(VisitView::of).toList());
  }

  /** One poll. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record VisitView(
      Instant at,
      String outcome,
      @Nullable Integer status,
      long bytes,
      long tookMillis,
      int added,
      int updated,
      int unchanged,
      int refused,
      @Nullable String reason) {

    static VisitView of(Visit visit) {
      return new VisitView(
          visit.at(),
          visit.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          visit.status(),
          visit.bytes(),
          visit.took().toMillis(),
          visit.items().added(),
          visit.items().updated(),
          visit.items().unchanged(),
          visit.items().refused(),
          visit.reason());
    }
  }
}
