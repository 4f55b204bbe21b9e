package org.dragoman.ingest.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The documents that came in last, for people to look at; in the caller's transaction. */
public interface ReceiptLog {

  /** Of a source, newest first. */
  List<Latest> latest(String source, int most);

  /**
   * A document that was taken in.
   *
   * @param way as {@link Way.Kind}, in lower case
   * @param length in bytes
   * @param outcomes how many items had each outcome
   */
  record Latest(
      UUID receipt,
      Instant at,
      String way,
      String format,
      int length,
      Map<String, Integer> outcomes) {
    public Latest {
      outcomes = Map.copyOf(outcomes);
    }
  }
}
