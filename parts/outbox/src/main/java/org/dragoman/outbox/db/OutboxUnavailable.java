package org.dragoman.outbox.db;

import java.sql.SQLException;

/** The outbox table could not be read or written. */
public final class OutboxUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutboxUnavailable(String what, SQLException cause) {
    super(what, cause);
  }
}
