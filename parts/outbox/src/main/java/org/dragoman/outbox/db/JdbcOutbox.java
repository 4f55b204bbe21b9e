package org.dragoman.outbox.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.events.WireRecord;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.RecordTooLarge;
import org.dragoman.outbox.Row;

/** Writes the outbox table in the transaction the caller is in, and notifies the relay with it. */
public final class JdbcOutbox implements Outbox {

  /** Where the relay listens. PostgreSQL delivers at commit, once a transaction. */
  public static final String CHANNEL = "dragoman_outbox";

  private static final String INSERT =
      """
      with row as (
        insert into outbox (shard, topic, key, header_names, header_values, value)
        values (?, ?, ?, ?, ?, ?) returning 1)
      select pg_notify('%s', '') from row
      """
          .formatted(CHANNEL);

  private final DataSource dataSource;
  private final BooleanSupplier inTransaction;
  private final EventCodec codec;
  private final Clock clock;
  private final String source;
  private final int shards;

  /**
   * @param dataSource whose connections join the caller's transaction
   * @param source the {@code ce_source} of everything sent
   * @param shards fixed for the life of the table; rows of other shards are still relayed, but
   *     their order against new ones is not kept
   */
  public JdbcOutbox(
      DataSource dataSource,
      BooleanSupplier inTransaction,
      EventCodec codec,
      Clock clock,
      String source,
      int shards) {
    this.dataSource = dataSource;
    this.inTransaction = inTransaction;
    this.codec = codec;
    this.clock = clock;
    this.source = source;
    this.shards = shards;
  }

  @Override
  public void send(Event event, Topic topic) {
    WireRecord record = codec.encode(event, topic, source, clock.instant());
    int size = record.value() == null ? 0 : record.value().length;
    if (size > Topic.MAX_RECORD_BYTES) {
      throw new RecordTooLarge(
          "event: %s has %d bytes as JSON, topics take %d"
              .formatted(event.id(), size, Topic.MAX_RECORD_BYTES));
    }
    send(record);
  }

  @Override
  public void send(WireRecord record) {
    if (!inTransaction.getAsBoolean()) {
      throw new IllegalStateException(
          "The outbox is written in the transaction of the state it tells of, and there is none");
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setShort(1, (short) Row.shard(record, shards));
      insert.setString(2, record.topic());
      insert.setBytes(3, record.key());
      List<WireRecord.Header> headers = record.headers();
      insert.setArray(
          4,
          connection.createArrayOf(
              "text",
              headers.stream()
                  .map(header -> StoredText.write(header.name()))
                  .toArray(String[]::new)));
      insert.setArray(
          5,
          connection.createArrayOf(
              "bytea", headers.stream().map(WireRecord.Header::value).toArray(byte[][]::new)));
      insert.setBytes(6, record.value());
      insert.execute();
    } catch (SQLException e) {
      throw new OutboxUnavailable("Outbox: could not write", e);
    }
  }
}
