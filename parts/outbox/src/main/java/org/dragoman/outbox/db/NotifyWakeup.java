package org.dragoman.outbox.db;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.dragoman.outbox.Wakeup;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Listens on a channel of PostgreSQL for commits that made work, on a connection of its own. */
public final class NotifyWakeup implements Wakeup {
  private static final System.Logger LOG = System.getLogger(NotifyWakeup.class.getName());
  private static final int LISTEN_MILLIS = 500;
  private static final Duration RECONNECT = Duration.ofSeconds(1);

  private final DataSource dataSource;
  private final String channel;
  private final Semaphore signals = new Semaphore(0);
  private volatile boolean stopping;
  private @Nullable Thread thread;

  /** Listens for rows of the outbox. */
  public NotifyWakeup(DataSource dataSource) {
    this(dataSource, JdbcOutbox.CHANNEL);
  }

  /**
   * @param channel a plain SQL identifier
   */
  public NotifyWakeup(DataSource dataSource, String channel) {
    this.dataSource = dataSource;
    this.channel = channel;
  }

  public synchronized void start() {
    thread = Thread.ofVirtual().name(channel + "-listener").start(this::run);
  }

  public synchronized void stop() throws InterruptedException {
    stopping = true;
    if (thread != null) {
      thread.join(Duration.ofMillis(4 * LISTEN_MILLIS));
    }
  }

  @Override
  public void await(Duration longest) throws InterruptedException {
    if (signals.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      // One look at the table answers for all who have called so far.
      signals.drainPermits();
    }
  }

  @Override
  public void signal() {
    signals.release();
  }

  private void run() {
    try {
      while (!stopping) {
        try (Connection connection = dataSource.getConnection()) {
          listen(connection);
        } catch (SQLException e) {
          LOG.log(
              Level.WARNING,
              "Listener lost its connection: channel={0} error={1}",
              channel,
              e.getMessage());
          Thread.sleep(RECONNECT);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + channel);
      // Somebody may have called while nobody was listening.
      signal();
      PGConnection postgres = connection.unwrap(PGConnection.class);
      while (!stopping) {
        PGNotification[] heard = postgres.getNotifications(LISTEN_MILLIS);
        if (heard != null && heard.length > 0) {
          signal();
        }
      }
      // The connection goes back to a pool.
      statement.execute("unlisten " + channel);
    }
  }
}
