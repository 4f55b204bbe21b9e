package org.dragoman.outbox;

import java.util.List;
import java.util.Map;

/** The receiving end of the relay. */
public interface Broker extends AutoCloseable {

  /**
   * Sends the rows and waits for what became of each; it takes no longer than the lease allows for.
   *
   * @return an outcome for every row, by row id
   */
  Map<Long, Outcome> send(List<Row> wave);

  @Override
  void close();
}
