package org.dragoman.outbox.db;

import java.util.List;
import javax.sql.DataSource;
import org.dragoman.contracts.event.Topic;
import org.dragoman.outbox.Row;

/** What a topic does not have yet, though it is committed. */
public final class UnsentEvents {
  private static final String COLUMNS = "id, topic, key, header_names, header_values, value";

  /**
   * A refused one is among them: no topic will ever have it. Each from its partial index: one
   * condition for both would read every row that was ever sent.
   */
  private static final String AFTER =
      """
      (select %1$s from outbox
        where sent_at is null and refused_at is null and topic = ? and id > ? order by id limit ?)
      union all
      (select %1$s from outbox
        where refused_at is not null and topic = ? and id > ? order by id limit ?)
      order by id limit ?
      """
          .formatted(COLUMNS);

  private final Statements statements;

  public UnsentEvents(DataSource dataSource) {
    this.statements = new Statements(dataSource);
  }

  /**
   * Some of them, in their order; what is not among all of them and is committed stands in the
   * topic.
   *
   * @param id of the last one that was seen; 0 for the first ones
   */
  public List<Row> after(Topic topic, long id, int most) {
    String name = topic.topicName();
    return statements.query(AFTER, JdbcTable::row, name, id, most, name, id, most, most);
  }
}
