package org.dragoman.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dragoman.events.WireRecord;
import org.dragoman.outbox.db.JdbcTable;
import org.junit.jupiter.api.Test;

/** What Kafka allows in a header must not stop a dead letter at the database. */
class HeaderNamesIT {

  @Test
  void a_header_name_with_a_null_is_kept_and_read_as_it_was() throws Exception {
    OutboxDatabase database = new OutboxDatabase();
    WireRecord record =
        new WireRecord(
            "articles.raw.dlq",
            new byte[] {1},
            List.of(
                new WireRecord.Header("tra\0ce", new byte[] {0}),
                new WireRecord.Header("back\\0slash", null)),
            new byte[] {2});
    try (var connection = database.begin()) {
      OutboxDatabase.write(connection, record);
      connection.commit();
    }

    JdbcTable table = new JdbcTable(database.dataSource());
    List<Row> rows = table.unsent(Set.of(Row.shard(record, OutboxDatabase.SHARDS)), 10);
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().record().headers())
        .extracting(WireRecord.Header::name)
        .containsExactly("tra\0ce", "back\\0slash");

    table.markRefused(rows.getFirst().id(), "no such header: tra\0ce");
    assertThat(database.count("reason like '%tra_ce'")).isEqualTo(1);
  }
}
