package org.dragoman.inbox.boot;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.dragoman.events.EventCodec;
import org.dragoman.inbox.Inbox;
import org.dragoman.inbox.Retry;
import org.dragoman.inbox.Stop;
import org.dragoman.inbox.Tally;
import org.dragoman.inbox.TransactionalInbox;
import org.dragoman.inbox.db.DatabaseFaults;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.Transactions;
import org.dragoman.outbox.boot.ServiceName;

/** Wires the inbox of a service. */
final class InboxBeans {
  private static final int FIRST = 1;

  @Produces
  @Singleton
  Stop stop() {
    return new Stop();
  }

  /** Before anything closes: from now on a failure may only mean that the house is closing. */
  void stopping(@Observes @Priority(FIRST) ShutdownEvent event, Stop stop) {
    stop.request();
  }

  @Produces
  @Singleton
  Inbox inbox(
      EventCodec codec,
      Transactions transactions,
      Outbox outbox,
      DataSource dataSource,
      Tally tally,
      Clock clock,
      InboxConfig config,
      Stop stop,
      ServiceName name) {
    return new TransactionalInbox(
        codec,
        transactions,
        outbox,
        new DatabaseFaults(dataSource),
        tally,
        clock,
        new Retry(config.tries(), config.firstPause(), config.longestPause()),
        stop,
        name.path());
  }
}
