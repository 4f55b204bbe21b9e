package org.dragoman.translate.memory.db;

import java.time.Duration;
import javax.sql.DataSource;
import org.dragoman.outbox.Transactions;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.memory.Suggest;

/** PostgreSQL's own {@code statement_timeout}, which ends with the transaction. */
public final class StatementDeadlines implements Suggest.Deadlines {

  private final Statements sql;
  private final Transactions transactions;

  public StatementDeadlines(DataSource dataSource, Transactions transactions) {
    this.sql = new Statements(dataSource);
    this.transactions = transactions;
  }

  @Override
  public void within(Duration time, Runnable work) {
    // Not before the time is up, so that what it stops is late and not broken.
    long milliseconds = time.toMillis() + 1;
    transactions.run(() -> {
      sql.query(
          "select set_config('statement_timeout', ?, true)",
          row -> row.getString(1),
          Long.toString(milliseconds));
      work.run();
    });
  }
}
