package org.dragoman.translate.memory.db;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.memory.Sieve;

/**
 * Which words are common, from a few thousand rows taken at random: good enough to ask for the rare
 * ones first, and never to be maintained.
 */
final class WordSample {

  private static final System.Logger LOG = System.getLogger(WordSample.class.getName());
  private static final Duration AGE = Duration.ofMinutes(5);
  private static final Duration YOUNG = Duration.ofSeconds(10);
  private static final int ROWS = 4_000;

  /**
   * @param rows a small memory may soon be a large one
   */
  private record Taken(Map<Integer, Integer> counts, int rows, Instant at) {
    boolean old(Instant now) {
      return at.plus(rows < ROWS / 2 ? YOUNG : AGE).isBefore(now);
    }
  }

  private final Statements sql;
  private final InstantSource clock;
  private final Map<String, Taken> byPair = new ConcurrentHashMap<>();
  private final Set<String> renewing = ConcurrentHashMap.newKeySet();

  WordSample(Statements sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Map<Integer, Integer> of(LanguagePair pair) {
    String name = Languages.primary(pair.source()) + '>' + Languages.primary(pair.target());
    Taken taken = byPair.get(name);
    if (taken == null) {
      taken = take(pair);
      byPair.put(name, taken);
    } else if (taken.old(clock.instant()) && renewing.add(name)) {
      Thread.ofVirtual().name("memory-sample").start(() -> renew(pair, name));
    }
    return taken.counts();
  }

  /** Beside the lookup that found it old: an old sample serves as well. */
  private void renew(LanguagePair pair, String name) {
    try {
      byPair.put(name, take(pair));
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Sample of words not renewed: pair=" + name, failed);
    } finally {
      renewing.remove(name);
    }
  }

  private Taken take(LanguagePair pair) {
    double percent =
        sql.query(
                "select greatest(reltuples, 1) from pg_class where oid = 'memory_unit'::regclass",
                row -> Math.min(100, 100.0 * ROWS / row.getDouble(1)))
            .getFirst();
    Map<Integer, Integer> counts = new HashMap<>();
    int rows =
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
                Languages.primary(pair.target()))
            .size();
    return new Taken(counts, rows, clock.instant());
  }
}
