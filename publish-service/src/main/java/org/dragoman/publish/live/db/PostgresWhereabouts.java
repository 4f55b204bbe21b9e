package org.dragoman.publish.live.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.dragoman.publish.live.Presence;
import org.dragoman.publish.live.Whereabouts;

/** Presences by {@code NOTIFY presence}: nothing of them is kept. */
@ApplicationScoped
class PostgresWhereabouts implements Whereabouts {
  private final DataSource database;
  private final ObjectMapper mapper;

  PostgresWhereabouts(DataSource database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  @Override
  public void tell(Presence presence) {
    try (Connection connection = database.getConnection();
        PreparedStatement notify = connection.prepareStatement("select pg_notify('presence', ?)")) {
      notify.setString(1, PresenceJson.write(presence, mapper));
      notify.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("presence not told", e);
    }
  }
}
