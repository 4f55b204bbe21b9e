package org.dragoman.ingest.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.article.Activity;
import org.dragoman.ingest.fetch.Polling;
import org.dragoman.ingest.fetch.Subscriptions;
import org.dragoman.ingest.receipt.ReceiptLog;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Transactions;

/** What the pages show of the sources. */
public final class SourcesDesk {
  private static final int DAYS = 14;
  private static final int LATEST = 30;

  private final Sources sources;
  private final Subscriptions subscriptions;
  private final Activity activity;
  private final ReceiptLog receipts;
  private final Transactions transactions;
  private final Clock clock;

  public SourcesDesk(
      Sources sources,
      Subscriptions subscriptions,
      Activity activity,
      ReceiptLog receipts,
      Transactions transactions,
      Clock clock) {
    this.sources = sources;
    this.subscriptions = subscriptions;
    this.activity = activity;
    this.receipts = receipts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param state a {@link Standing.Word#key}, or empty for all
   * @param page from 0
   */
  public SourceList list(String text, String state, int page) {
    return SourceList.of(transactions.call(this::lines), text, state, page);
  }

  public Optional<SourcePage> source(String id) {
    return transactions.call(() -> sources.find(id).map(this::page));
  }

  private List<SourceLine> lines() {
    var perDay = activity.newPerDay(firstDay());
    Map<String, Polling> polled =
        subscriptions.all().stream().collect(Collectors.toMap(Polling::source, each -> each));
    return sources.all().stream()
        .map(source -> line(source, Optional.ofNullable(polled.get(source.id())), perDay))
        .toList();
  }

  private SourcePage page(Source source) {
    Instant now = clock.instant();
    Optional<Polling> polling = subscriptions.find(source.id());
    return new SourcePage(
        line(source, polling, activity.newPerDay(firstDay())),
        polling.filter(Polling::moved).map(Polling::address).orElse(null),
        SourceForm.of(source, sources.policy(source.id())),
        subscriptions.log(source.id(), LATEST).stream()
            .map(each -> SourcePage.VisitLine.of(each, now))
            .toList(),
        receipts.latest(source.id(), LATEST).stream()
            .map(each -> SourcePage.ArrivalLine.of(each, When.at(each.at(), now)))
            .toList(),
        activity.latest(source.id(), LATEST).stream()
            .map(each -> SourcePage.ArticleLine.of(each, When.at(each.capturedAt(), now)))
            .toList());
  }

  private SourceLine line(
      Source source, Optional<Polling> polling, Map<String, Map<LocalDate, Integer>> perDay) {
    Instant now = clock.instant();
    return new SourceLine(
        source,
        Standing.of(polling, now),
        When.of(polling.map(Polling::lastAt).orElse(null), now),
        When.of(polling.map(Polling::nextAt).orElse(null), now),
        spark(perDay.getOrDefault(source.id(), Map.of())),
        null);
  }

  private Spark spark(Map<LocalDate, Integer> perDay) {
    List<Integer> days = new ArrayList<>();
    LocalDate first = firstDay();
    for (int day = 0; day < DAYS; day++) {
      days.add(perDay.getOrDefault(first.plusDays(day), 0));
    }
    return Spark.of(days);
  }

  private LocalDate firstDay() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS - 1L);
  }
}
