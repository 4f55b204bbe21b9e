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
import org.dragoman.ingest.identity.Identities;
import org.dragoman.ingest.identity.Identities.InForce;
import org.dragoman.ingest.quiet.Health;
import org.dragoman.ingest.quiet.Healths;
import org.dragoman.ingest.receipt.ReceiptLog;
import org.dragoman.ingest.source.Sources;
import org.dragoman.ingest.websub.SubscriptionStore;
import org.dragoman.outbox.Transactions;
import org.dragoman.pages.When;

/** What the pages show of the sources. */
public final class SourcesDesk {
  private static final int DAYS = 14;
  private static final int LATEST = 30;

  private final Rooms rooms;
  private final Transactions transactions;
  private final Clock clock;

  /** Where all that is shown comes from. */
  public record Rooms(
      Sources sources,
      Subscriptions subscriptions,
      SubscriptionStore hubs,
      Identities identities,
      Healths healths,
      Activity activity,
      ReceiptLog receipts) {}

  public SourcesDesk(Rooms rooms, Transactions transactions, Clock clock) {
    this.rooms = rooms;
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
    return transactions.call(() -> rooms.sources().find(id).map(this::page));
  }

  private List<SourceLine> lines() {
    var perDay = rooms.activity().newPerDay(firstDay());
    Map<String, Polling> polled =
        rooms.subscriptions().all().stream()
            .collect(Collectors.toMap(Polling::source, each -> each));
    Map<String, InForce> inForce = rooms.identities().all();
    Map<String, Health> health = rooms.healths().all();
    return rooms.sources().all().stream()
        .map(source ->
            line(
                source,
                new Known(
                    Optional.ofNullable(polled.get(source.id())),
                    Optional.ofNullable(inForce.get(source.id())),
                    Optional.ofNullable(health.get(source.id())),
                    perDay.getOrDefault(source.id(), Map.of()))))
        .toList();
  }

  /** What the other rooms know of a source. */
  private record Known(
      Optional<Polling> polling,
      Optional<InForce> identity,
      Optional<Health> health,
      Map<LocalDate, Integer> perDay) {}

  private SourcePage page(Source source) {
    Instant now = clock.instant();
    Optional<Polling> polling = rooms.subscriptions().find(source.id());
    return new SourcePage(
        line(
            source,
            new Known(
                polling,
                rooms.identities().find(source.id()),
                rooms.healths().find(source.id()),
                rooms.activity().newPerDay(source.id(), firstDay()))),
        polling.filter(Polling::moved).map(Polling::address).orElse(null),
        rooms.hubs().find(source.id()).map(each -> Push.told(each, now)).orElse(null),
        SourceForm.of(source, rooms.sources().policy(source.id())),
        rooms.subscriptions().log(source.id(), LATEST).stream()
            .map(each -> SourcePage.VisitLine.of(each, now))
            .toList(),
        rooms.receipts().latest(source.id(), LATEST).stream()
            .map(each -> SourcePage.ArrivalLine.of(each, When.at(each.at(), now)))
            .toList(),
        rooms.activity().latest(source.id(), LATEST).stream()
            .map(each -> SourcePage.ArticleLine.of(each, When.at(each.capturedAt(), now)))
            .toList());
  }

  private SourceLine line(Source source, Known known) {
    Instant now = clock.instant();
    return new SourceLine(
        source,
        Standing.of(known.polling(), known.health(), now),
        When.of(known.polling().map(Polling::lastAt).orElse(null), now),
        When.of(known.polling().map(Polling::nextAt).orElse(null), now),
        spark(known.perDay()),
        known.identity().filter(InForce::isDowngraded).map(each -> doubt(each, now)).orElse(null));
  }

  private static String doubt(InForce identity, Instant now) {
    return "Its articles have been told apart by %s since %s: %s"
        .formatted(
            SourceForm.told(identity.effective()),
            When.at(identity.since(), now).exact(),
            identity.why());
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
