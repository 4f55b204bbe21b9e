package org.dragoman.outbox;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is still to be sent of a batch. It goes in waves: a wave holds the first row of each key, so
 * that a row is sent only when the one before it on its key is settled. The producer's own order is
 * not enough: when a first row times out and the second gets through, the first comes again after
 * it.
 *
 * @param waiting in the order of writing
 */
record Plan(List<Row> waiting) {

  Plan {
    waiting = List.copyOf(waiting);
  }

  /** Rows that can be sent now, at most one a key; empty when nothing more can be done. */
  List<Row> wave() {
    Set<ByteBuffer> seen = new HashSet<>();
    return waiting.stream().filter(row -> row.key().map(seen::add).orElse(true)).toList();
  }

  /**
   * What is left after a wave. A key whose row failed is left out with all its rows: it is for the
   * next batch. A refused row holds nobody up.
   *
   * @param outcomes of every row of {@link #wave()}, by row id
   */
  Plan after(Map<Long, Outcome> outcomes) {
    Set<ByteBuffer> stuck = new HashSet<>();
    List<Row> left = new ArrayList<>();
    for (Row row : waiting) {
      Outcome outcome = outcomes.get(row.id());
      switch (outcome) {
        case Outcome.Failed _ -> row.key().ifPresent(stuck::add);
        case Outcome.Acknowledged _, Outcome.Refused _ -> {}
        case null -> {
          if (row.key().filter(stuck::contains).isEmpty()) {
            left.add(row);
          }
        }
      }
    }
    return new Plan(left);
  }
}
