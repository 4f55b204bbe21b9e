package org.dragoman.publish.live.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.dragoman.publish.live.Attendance;
import org.dragoman.publish.live.Audience;
import org.dragoman.publish.live.News;
import org.dragoman.publish.live.Presence;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears what any replica tells, on a connection of its own, and passes it on to the audience. */
public final class NewsListener {
  private static final Logger LOG = Logger.getLogger(NewsListener.class);
  private static final int LISTEN_MILLIS = 500;
  private static final int CHECK_AFTER = 40;
  private static final int CHECK_SECONDS = 5;
  private static final Duration RECONNECT = Duration.ofSeconds(1);

  private final DataSource database;
  private final ObjectMapper mapper;
  private final Audience audience;
  private final Attendance attendance;
  private volatile boolean stopping;
  private volatile boolean listening;
  private @Nullable Thread thread;

  public NewsListener(
      DataSource database, ObjectMapper mapper, Audience audience, Attendance attendance) {
    this.database = database;
    this.mapper = mapper;
    this.audience = audience;
    this.attendance = attendance;
  }

  public synchronized void start() {
    thread = Thread.ofVirtual().name("desk-listener").start(this::run);
  }

  public synchronized void stop() throws InterruptedException {
    stopping = true;
    if (thread != null) {
      thread.join(Duration.ofMillis(4 * LISTEN_MILLIS));
    }
  }

  /** Whether news arrive at all, for the metrics. */
  public boolean listening() {
    return listening;
  }

  /** Pages that have said nothing for too long are closed; every replica finds out by itself. */
  public void expire() {
    attendance.expire().forEach(this::tell);
  }

  private void run() {
    try {
      while (!stopping) {
        try (Connection connection = database.getConnection()) {
          listen(connection);
        } catch (SQLException | RuntimeException e) {
          LOG.warnf("Desk listener lost its connection: error=%s", e.getMessage());
          Thread.sleep(RECONNECT);
        } finally {
          listening = false;
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen story");
      statement.execute("listen presence");
      statement.execute("listen copies");
      statement.execute("listen front");
      listening = true;
      // What was told while nobody listened is gone.
      audience.missed();
      PGConnection postgres = connection.unwrap(PGConnection.class);
      for (int quiet = 0; !stopping; quiet++) {
        PGNotification[] heard = postgres.getNotifications(LISTEN_MILLIS);
        if (heard != null && heard.length > 0) {
          quiet = 0;
          hear(heard);
        } else if (quiet >= CHECK_AFTER) {
          // A connection that broke without a word is silent for ever.
          quiet = 0;
          if (!connection.isValid(CHECK_SECONDS)) {
            throw new SQLException("no answer");
          }
        }
      }
      // The connection goes back to a pool.
      statement.execute("unlisten *");
    }
  }

  private void hear(PGNotification[] heard) {
    for (PGNotification one : heard) {
      try {
        if (one.getName().equals("presence")) {
          Presence presence = PresenceJson.read(one.getParameter(), mapper);
          attendance.note(presence).ifPresent(this::tell);
        } else {
          audience.tell(new News(one.getName(), one.getParameter(), null));
        }
      } catch (RuntimeException e) {
        // One notice nobody can read must not silence the rest.
        LOG.warnf("Notice not understood: channel=%s error=%s", one.getName(), e.getMessage());
      }
    }
  }

  private void tell(Presence presence) {
    audience.tell(new News("presence", PresenceJson.write(presence, mapper), presence.who()));
  }
}
