package org.dragoman.outbox;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.DeadLetter;

/**
 * Brings rows of the outbox to the broker: at least once, in order per key, marked only after the
 * broker's acknowledgement. A crash in between sends the row again, with the same {@code ce_id}.
 */
public final class Relay {
  private static final System.Logger LOG = System.getLogger(Relay.class.getName());

  private final Table table;
  private final Leases leases;
  private final Broker broker;
  private final Monitor monitor;
  private final Clock clock;
  private final Settings settings;

  /**
   * @param service who gives up on a refused row, e.g. {@code /ingest-service}
   * @param batch most rows at once
   * @param sending longest time {@link Broker#send} can take; no wave starts unless the lease holds
   *     that long, so that a relay whose lease has run out cannot send an old row after its
   *     successor sent a newer one
   */
  public record Settings(String service, int batch, Duration sending) {}

  public Relay(
      Table table, Leases leases, Broker broker, Monitor monitor, Clock clock, Settings settings) {
    this.table = table;
    this.leases = leases;
    this.broker = broker;
    this.monitor = monitor;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * @param holding whether this relay held any shard
   * @param settled rows acknowledged or refused
   * @param failed rows that failed and wait for the next pass
   * @param left rows not tried, because the lease would not have held as long
   */
  public record Pass(boolean holding, int settled, int failed, int left) {}

  /** Sends one batch as far as it goes. */
  public Pass pass() {
    Leases.Lease lease = leases.hold();
    if (lease.shards().isEmpty()) {
      return new Pass(false, 0, 0, 0);
    }
    Map<Long, Outcome> outcomes = new HashMap<>();
    Plan plan = new Plan(table.unsent(lease.shards(), settings.batch()));
    try {
      List<Row> wave = plan.wave();
      while (!wave.isEmpty() && lease.holdsFor(settings.sending())) {
        Map<Long, Outcome> settled = settleRefused(wave, broker.send(wave));
        outcomes.putAll(settled);
        plan = plan.after(settled);
        wave = plan.wave();
      }
    } finally {
      markSent(outcomes);
    }
    return pass(outcomes, plan.waiting().size());
  }

  private void markSent(Map<Long, Outcome> outcomes) {
    List<Long> sent = new ArrayList<>();
    outcomes.forEach((id, outcome) -> {
      if (outcome instanceof Outcome.Acknowledged) {
        sent.add(id);
      }
    });
    if (!sent.isEmpty()) {
      table.markSent(sent);
    }
  }

  private static Pass pass(Map<Long, Outcome> outcomes, int left) {
    int failed = 0;
    for (Outcome outcome : outcomes.values()) {
      if (outcome instanceof Outcome.Failed(String reason)) {
        if (failed == 0) {
          LOG.log(Level.WARNING, "Outbox could not send, trying again: reason={0}", reason);
        }
        failed++;
      }
    }
    return new Pass(true, outcomes.size() - failed, failed, left);
  }

  private Map<Long, Outcome> settleRefused(List<Row> wave, Map<Long, Outcome> outcomes) {
    for (Row row : wave) {
      if (outcomes.get(row.id()) instanceof Outcome.Refused(String reason)) {
        LOG.log(
            Level.ERROR,
            "Outbox row refused by the broker, kept with its reason: row={0} topic={1} reason={2}",
            Long.toString(row.id()),
            row.record().topic(),
            reason);
        table.markRefused(row.id(), reason + deadLetter(row, reason));
        monitor.refused(row.record().topic());
      }
    }
    return outcomes;
  }

  /** A copy among the dead letters where it can be replayed; too large a row finds no place. */
  private String deadLetter(Row row, String reason) {
    if (row.record().topic().endsWith(Topic.DEAD_LETTER_SUFFIX)) {
      return "";
    }
    DeadLetter letter =
        DeadLetter.of(row.record(), null, reason, settings.service(), clock.instant());
    Outcome outcome = broker.send(List.of(new Row(row.id(), letter.letter()))).get(row.id());
    return outcome instanceof Outcome.Acknowledged
        ? " (a copy is among the dead letters)"
        : " (not among the dead letters either)";
  }
}
