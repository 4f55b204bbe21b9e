package org.dragoman.ingest.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dragoman.ingest.article.Activity;
import org.dragoman.ingest.fetch.Visit;
import org.dragoman.ingest.receipt.ReceiptLog;
import org.dragoman.pages.When;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one source.
 *
 * @param movedTo address in use, where the feed has moved for good
 * @param push how its WebSub hub is doing, in words
 */
public record SourcePage(
    SourceLine line,
    @Nullable String movedTo,
    @Nullable String push,
    SourceForm form,
    List<VisitLine> visits,
    List<ArrivalLine> arrivals,
    List<ArticleLine> articles) {

  public boolean isPolled() {
    return line.standing().word() != Standing.Word.POSTED;
  }

  /** Whether the feed is fetched, so that it can be paused. */
  public boolean isRunning() {
    return isPolled()
        && line.standing().word() != Standing.Word.PAUSED
        && line.standing().word() != Standing.Word.GONE;
  }

  /**
   * A poll of its feed.
   *
   * @param result what came of it, in words
   */
  public record VisitLine(When at, String result, boolean good, @Nullable String reason) {
    static VisitLine of(Visit visit, Instant now) {
      return new VisitLine(
          When.at(visit.at(), now), result(visit), visit.outcome().isGood(), visit.reason());
    }

    private static String result(Visit visit) {
      String status = visit.status() == null ? "" : " (%d)".formatted(visit.status());
      return switch (visit.outcome()) {
        case CHANGED ->
            counted(
                Map.of(
                    "new", visit.items().added(),
                    "updated", visit.items().updated(),
                    "unchanged", visit.items().unchanged(),
                    "refused", visit.items().refused()));
        case UNCHANGED, NOT_MODIFIED -> "nothing new" + status;
        case RATE_LIMITED -> "asked for patience" + status;
        case GONE -> "gone" + status;
        case UNREADABLE -> "unreadable";
        case FAILED -> "failed" + status;
      };
    }
  }

  /** A document that came in. */
  public record ArrivalLine(UUID receipt, When at, String way, String format, String items) {
    static ArrivalLine of(ReceiptLog.Latest arrival, When at) {
      return new ArrivalLine(
          arrival.receipt(), at, arrival.way(), arrival.format(), counted(arrival.outcomes()));
    }
  }

  /** An article of the source. */
  public record ArticleLine(
      UUID id, String title, @Nullable String language, int version, String status, When at) {
    static ArticleLine of(Activity.Latest article, When at) {
      return new ArticleLine(
          article.id(),
          article.title().isBlank() ? "(no headline)" : article.title(),
          article.language().isBlank() ? null : article.language(),
          article.version(),
          article.status(),
          at);
    }
  }

  /** E.g. "3 new, 1 refused". */
  private static String counted(Map<String, Integer> outcomes) {
    String counted =
        List.of("new", "updated", "older", "refused", "unchanged").stream()
            .filter(outcome -> outcomes.getOrDefault(outcome, 0) > 0)
            .map(outcome -> outcomes.get(outcome) + " " + outcome)
            .collect(Collectors.joining(", "));
    return counted.isEmpty() ? "nothing" : counted;
  }
}
