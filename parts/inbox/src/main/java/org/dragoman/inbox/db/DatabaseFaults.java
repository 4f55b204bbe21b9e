package org.dragoman.inbox.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.dragoman.inbox.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A failure is the database's if its SQL state says so, or if the database does not answer now: a
 * lost connection surfaces under many names on its way through a persistence framework.
 */
public final class DatabaseFaults implements Faults {

  /**
   * Classes of SQL states (PostgreSQL, appendix A): connection, rollback of a transaction by a
   * conflict, resources, an operator's intervention, the system's own errors.
   */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

  /** Failing over: what was a primary takes no writes any more. */
  private static final String READ_ONLY = "25006";

  /** A statement that takes too long does so by itself, every time. */
  private static final String TOO_LONG = "57014";

  private static final int WITHIN_SECONDS = 5;

  private final DataSource dataSource;

  public DatabaseFaults(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public boolean isInfrastructure(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isPassing(sql.getSQLState())) {
        return true;
      }
    }
    return !answers();
  }

  private static boolean isPassing(@Nullable String state) {
    if (state == null || state.length() != 5 || state.equals(TOO_LONG)) {
      return false;
    }
    return state.equals(READ_ONLY) || PASSING.contains(state.substring(0, 2));
  }

  private boolean answers() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(WITHIN_SECONDS);
    } catch (SQLException away) {
      return false;
    }
  }
}
