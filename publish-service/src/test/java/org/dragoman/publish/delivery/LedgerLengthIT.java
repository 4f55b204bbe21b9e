package org.dragoman.publish.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.outbox.Transactions;
import org.dragoman.outbox.db.Statements;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Destination.Filter;
import org.dragoman.publish.channel.Destination.Policy;
import org.dragoman.publish.delivery.DeliveryLog.Asked;
import org.dragoman.publish.delivery.DeliveryLog.Entry;
import org.dragoman.publish.delivery.DeliveryLog.Spot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A page of the ledger costs what is on it, however long the ledger is. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class LedgerLengthIT {
  private static final int ROWS = 60_000;
  private static final int PAGE = 51;

  /** A handful for each row of a page; a hundredth of the ledger. */
  private static final long MOST_READ = 600;

  private static final String LONG = "long-one";
  private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

  /**
   * Two versions a story, a minute each; of a hundred stories one was overtaken, of 2,000 one
   * parked.
   */
  private static final String FILL =
      """
      insert into delivery (story_id, version, destination, title, published_at, planned_at,
        state, settled_at, overtaken_by, tries)
      select 'long-' || n / 2, 1 + n %% 2, case when n / 2 %% 10 = 0 then 'long-two' else 'long-one' end,
        'A title', at, at, state, at, case when state = 'overtaken' then 2 end, 1
      from (
        select n, timestamptz '2026-03-01T00:00:00Z' + n * interval '1 minute' as at,
          case when n %% 4000 = 1 then 'parked' when n %% 200 = 14 then 'overtaken'
            else 'acknowledged' end as state
        from generate_series(1, %d) n) rows
      """
          .formatted(ROWS);

  private static final String TRIED =
      """
      insert into delivery_attempt (delivery_id, destination, started_at, ended_at, answer, said)
      select id, destination, planned_at + n * interval '1 second', planned_at, 'postponed', '503'
      from (select * from delivery where destination = 'long-one' order by id desc limit 51) last,
        generate_series(1, 400) n
      """;

  /** A destination that was away, with two versions of each story. */
  private static final String WAITING =
      """
      insert into delivery (story_id, version, destination, title, published_at, state, due_at)
      select 'waiting-' || n / 2, 1 + n % 2, 'long-one', 'A title', now(), 'due',
        now() - interval '1 hour' + n * interval '1 millisecond'
      from generate_series(2, 20001) n
      """;

  private static final String READ =
      "select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) as read"
          + " from pg_stat_xact_user_tables where relname in ('delivery', 'delivery_attempt')";

  @Inject DeliveryLog log;
  @Inject Ledger ledger;
  @Inject Destinations destinations;
  @Inject Transactions transactions;
  @Inject DataSource database;

  /** Nobody else is to see so long a ledger. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void no_question_reads_more_than_its_page() {
    assertThatThrownBy(() ->
            transactions.run(() -> {
              fill();
              everyQuestion();
              throw new Undone();
            }))
        .isInstanceOf(Undone.class);
  }

  private void fill() {
    for (String id : List.of(LONG, "long-two")) {
      destinations.add(
          new Destination(id, id, "recording", Filter.ALL, Policy.EVERY, Map.of(), List.of(), true),
          BEGIN);
    }
    Statements statements = new Statements(database);
    statements.update(FILL);
    statements.update(TRIED);
    statements.update("analyze delivery");
    statements.update("analyze delivery_attempt");
  }

  private void everyQuestion() {
    Instant middle = BEGIN.plusSeconds(60L * (ROWS / 2 + 6));
    long id = idAt(middle);
    page("all", () -> log.find(asked(null, null, null), PAGE));
    page("of one", () -> log.find(asked(LONG, null, null), PAGE));
    page("deep in one", () -> log.find(asked(LONG, null, id), PAGE));
    page("overtaken", () -> log.find(asked(null, "overtaken", null), PAGE));
    page("overtaken of one", () -> log.find(asked(LONG, "overtaken", null), PAGE));
    page("acknowledged of one", () -> log.find(asked(LONG, "acknowledged", null), PAGE));
    page("held", () -> log.held(asked(null, null, null), middle, null, PAGE));
    page("held by one", () -> log.held(asked(LONG, null, null), middle, null, PAGE));
    page(
        "held by one, page after page",
        () -> log.held(asked(LONG, null, null), Instant.now(), new Spot(middle, id), PAGE));
    few("parked", () -> log.find(asked(null, "parked", null), PAGE));
    few("parked of one", () -> log.find(asked(LONG, "parked", null), PAGE));
    few("closed", () -> log.find(asked(null, "closed", null), PAGE));
    few("open", () -> log.find(new Asked(null, null, null, true, null), PAGE));
    few("open of one", () -> log.find(new Asked(null, LONG, null, true, null), PAGE));
    few("held before anything was", () -> log.held(asked(LONG, null, null), BEGIN, null, PAGE));
    few("leases", () -> ledger.lease(LONG, 4, Instant.now(), Instant.now().plusSeconds(9)));
    few("next", () -> ledger.next(LONG).stream().toList());
    tries();
    backlog();
  }

  private void backlog() {
    Statements statements = new Statements(database);
    statements.update(WAITING);
    statements.update("analyze delivery");
    Instant now = Instant.now();
    assertThat(few("next of many", () -> ledger.next(LONG).stream().toList())).hasSize(1);
    assertThat(few("leases of many", () -> ledger.lease(LONG, 4, now, now.plusSeconds(9))))
        .extracting(lease -> lease.delivery().version())
        .containsExactly(1, 1, 1, 1);
  }

  /** Each of a page was tried four hundred times. */
  private void tries() {
    List<Long> ids =
        log.find(asked(LONG, null, null), PAGE).stream().map(one -> one.delivery().id()).toList();
    long before = read();
    assertThat(log.attempts(ids, null, 11))
        .hasSize(PAGE)
        .allSatisfy((_, last) -> assertThat(last).hasSize(11));
    assertThat(read() - before).as("tries").isLessThanOrEqualTo(MOST_READ);
  }

  private static Asked asked(
      @Nullable String destination, @Nullable String state, @Nullable Long before) {
    return new Asked(null, destination, state, false, before);
  }

  private long idAt(Instant instant) {
    return new Statements(database)
        .query(
            "select id from delivery where destination = ? and planned_at = ?",
            row -> row.getLong("id"),
            LONG,
            instant)
        .getFirst();
  }

  private void page(String what, Supplier<List<Entry>> question) {
    assertThat(few(what, question)).as(what).hasSize(PAGE);
  }

  private <T> List<T> few(String what, Supplier<List<T>> question) {
    long before = read();
    List<T> found = question.get();
    assertThat(read() - before).as("rows read: %s", what).isLessThanOrEqualTo(MOST_READ);
    return found;
  }

  private long read() {
    return new Statements(database).query(READ, row -> row.getLong("read")).getFirst();
  }
}
