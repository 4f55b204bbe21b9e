package org.dragoman.translate.memory.db;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.translate.db.Statements;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.memory.Sieve;

/**
 * Which words are common, from a few thousand rows taken at random: good enough to ask for the rare
 * ones first, and never to be maintained.
 */
final class WordSample {

  private static final Duration AGE = Duration.ofMinutes(5);
  private static final int ROWS = 10_000;

  private record Taken(Map<Integer, Integer> counts, Instant at) {}

  private final Statements sql;
  private final InstantSource clock;
  private final Map<String, Taken> byPair = new ConcurrentHashMap<>();

  WordSample(Statements sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Map<Integer, Integer> of(LanguagePair pair) {
    String name = Languages.primary(pair.source()) + '>' + Languages.primary(pair.target());
    Instant now = clock.instant();
    Taken taken = byPair.get(name);
    if (taken == null || taken.at().plus(AGE).isBefore(now)) {
      taken = new Taken(take(pair), now);
      byPair.put(name, taken);
    }
    return taken.counts();
  }

  private Map<Integer, Integer> take(LanguagePair pair) {
    double percent =
        sql.query(
                "select greatest(reltuples, 1) from pg_class where oid = 'memory_unit'::regclass",
                row -> Math.min(100, 100.0 * ROWS / row.getDouble(1)))
            .getFirst();
    Map<Integer, Integer> counts = new HashMap<>();
    sql.query(
        "select words from memory_unit tablesample system ("
            + percent
            + ")"
            + " where words is not null and source_primary = ? and target_primary = ? limit "
            + ROWS,
        row -> {
          for (int word : Sieve.words(pair, Statements.integers(row, "words"))) {
            counts.merge(word, 1, Integer::sum);
          }
          return true;
        },
        Languages.primary(pair.source()),
        Languages.primary(pair.target()));
    return counts;
  }
}
