package org.dragoman.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.WireRecord;

/** The steps from a transaction to the broker, each telling the failpoints that it is done. */
public final class Passing {
  private Passing() {}

  /** {@code outbox.written}: the row is there, its transaction not yet committed. */
  public static Outbox outbox(Outbox outbox, Failpoints failpoints) {
    return new Outbox() {
      @Override
      public void send(Event event, Topic topic) {
        outbox.send(event, topic);
        failpoints.passed("outbox.written");
      }

      @Override
      public void send(WireRecord record) {
        outbox.send(record);
        failpoints.passed("outbox.written");
      }
    };
  }

  /**
   * {@code relay.read}: rows were committed and are about to be sent; {@code relay.marked}: they
   * will not be sent again.
   */
  public static Table table(Table table, Failpoints failpoints) {
    return new Table() {
      @Override
      public List<Row> unsent(Set<Integer> shards, int limit) {
        List<Row> rows = table.unsent(shards, limit);
        if (!rows.isEmpty()) {
          failpoints.passed("relay.read");
        }
        return rows;
      }

      @Override
      public void markSent(Collection<Long> ids) {
        table.markSent(ids);
        failpoints.passed("relay.marked");
      }

      @Override
      public void markRefused(long id, String reason) {
        table.markRefused(id, reason);
      }

      @Override
      public Depth depth() {
        return table.depth();
      }

      @Override
      public int prune(Duration retention) {
        return table.prune(retention);
      }
    };
  }

  /** {@code relay.sent}: the broker has them, and they are not yet marked. */
  public static Broker broker(Broker broker, Failpoints failpoints) {
    return new Broker() {
      @Override
      public Map<Long, Outcome> send(List<Row> wave) {
        Map<Long, Outcome> outcomes = broker.send(wave);
        failpoints.passed("relay.sent");
        return outcomes;
      }

      @Override
      public void close() {
        broker.close();
      }
    };
  }
}
