package org.dragoman.outbox.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.dragoman.outbox.Leases;

/**
 * Leases as rows with an owner and an expiry on the database's clock. An advisory lock would end
 * with its connection: a relay that has lost it would not know, and send on.
 */
public final class JdbcLeases implements Leases {

  // In the order of the shards, so that two relays cannot deadlock. Shards of an earlier, larger
  // number still have their lease row, and so are still relayed.
  private static final String HOLD =
      """
      insert into outbox_lease (shard, owner, expires_at)
      select shard, ?, clock_timestamp() + make_interval(secs => ?) from (
        select generate_series(0, ? - 1)::smallint as shard
        union select shard from outbox_lease) as every order by shard
      on conflict (shard) do update
        set owner = excluded.owner, expires_at = excluded.expires_at
        where outbox_lease.owner = excluded.owner
          or outbox_lease.expires_at < clock_timestamp()
      returning shard
      """;

  private final DataSource dataSource;
  private final String owner;
  private final Duration time;
  private final int shards;
  private Lease held = Lease.of(Set.of(), Duration.ZERO);

  /**
   * @param owner unique to this relay, e.g. host and a random part
   * @param time how long a lease holds unless renewed, which happens after a third of it
   */
  public JdbcLeases(DataSource dataSource, String owner, Duration time, int shards) {
    this.dataSource = dataSource;
    this.owner = owner;
    this.time = time;
    this.shards = shards;
  }

  @Override
  public synchronized Lease hold() {
    if (held.holdsFor(time.multipliedBy(2).dividedBy(3))) {
      return held;
    }
    // Counted from before the question: on the database's clock it lasts at least as long.
    long asked = System.nanoTime();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement hold = connection.prepareStatement(HOLD)) {
      hold.setString(1, owner);
      hold.setDouble(2, time.toMillis() / 1000.0);
      hold.setInt(3, shards);
      Set<Integer> mine = new HashSet<>();
      try (ResultSet found = hold.executeQuery()) {
        while (found.next()) {
          mine.add(found.getInt(1));
        }
      }
      held = new Lease(Set.copyOf(mine), asked + time.toNanos());
      return held;
    } catch (SQLException e) {
      throw new OutboxUnavailable("Outbox: could not renew the leases", e);
    }
  }

  @Override
  public synchronized void release() {
    held = Lease.of(Set.of(), Duration.ZERO);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement release =
            connection.prepareStatement(
                "update outbox_lease set expires_at = '-infinity' where owner = ?")) {
      release.setString(1, owner);
      release.executeUpdate();
    } catch (SQLException e) {
      throw new OutboxUnavailable("Outbox: could not release the leases", e);
    }
  }
}
