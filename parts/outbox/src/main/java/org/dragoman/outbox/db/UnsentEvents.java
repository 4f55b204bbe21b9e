package org.dragoman.outbox.db;

import java.util.List;
import javax.sql.DataSource;
import org.dragoman.contracts.event.Topic;

/** Which events a topic does not have yet, though what they tell of is committed. */
public final class UnsentEvents {

  /** A refused one is among them: no topic will ever have it. */
  private static final String IDS =
      """
      select convert_from(header_values[array_position(header_names, 'ce_id')], 'UTF8') as id
        from outbox
       where topic = ? and sent_at is null and 'ce_id' = any(header_names)
      """;

  private final Statements statements;

  public UnsentEvents(DataSource dataSource) {
    this.statements = new Statements(dataSource);
  }

  /** Their {@code ce_id}; what is not among them and is committed stands in the topic. */
  public List<String> ids(Topic topic) {
    return statements.query(IDS, row -> row.getString("id"), topic.topicName());
  }
}
