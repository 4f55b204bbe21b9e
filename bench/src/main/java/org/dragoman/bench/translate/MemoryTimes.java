package org.dragoman.bench.translate;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dragoman.bench.Measurement;
import org.dragoman.bench.Report;
import org.dragoman.bench.Rounds;
import org.dragoman.bench.Setting;
import org.dragoman.infrastructure.Infrastructure;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.Match;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.memory.MemoryStore;
import org.dragoman.translate.memory.Unit;
import org.dragoman.translate.memory.Wanted;
import org.dragoman.translate.memory.db.PostgresMemory;

/**
 * The memory at 10,000, 100,000 and 1,000,000 units: exact and fuzzy, alone and an article at a
 * time.
 */
final class MemoryTimes {
  private static final LanguagePair PAIR = new LanguagePair("es", "en");
  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);

  /** Sentences of an article. */
  private static final int ARTICLE = 30;

  private static final int LEAST = 75;
  private static final int MOST = 3;

  private final Setting setting;
  private final Report report;
  private final BenchDatabase database;
  private final MemoryStore store;
  private final Prose prose = new Prose(3);

  private MemoryTimes(Setting setting, Report report, BenchDatabase database) {
    this.setting = setting;
    this.report = report;
    this.database = database;
    this.store = new PostgresMemory(database.pool(), Clock.systemUTC());
  }

  static void measure(Setting setting, Report report, Infrastructure infrastructure)
      throws IOException {
    try (BenchDatabase database = new BenchDatabase(setting.root(), infrastructure)) {
      new MemoryTimes(setting, report, database).measure();
    }
  }

  /** Milliseconds of single look-ups. */
  private record Times(double p50, double p99, double share) {}

  private void measure() throws IOException {
    report.title("The memory (look-ups of one sentence in ms; segments/s by articles of 30)");
    report.row("units", "added/s", "exact/s", "fuzzy/s", "fuzzy p50", "fuzzy p99", "found");
    Times first = null;
    Times last = null;
    int have = 0;
    for (int size : SIZES) {
      double rate = fill(have, size);
      if (have == 0) {
        report.add(Measurement.of("memory_units_added_per_s", rate, 1));
      }
      Object added = have == 0 ? rate : "–";
      have = size;
      double exact = articles(size, false);
      double fuzzy = articles(size, true);
      last = alone(size);
      first = first == null ? last : first;
      report.row(
          "%,d".formatted(size),
          added,
          exact,
          fuzzy,
          last.p50(),
          last.p99(),
          "%.3f".formatted(last.share()));
      String at = "_" + size;
      report.add(Measurement.of("memory_exact_segments_per_s" + at, exact, setting.rounds()));
      report.add(Measurement.of("memory_fuzzy_segments_per_s" + at, fuzzy, setting.rounds()));
      report.add(Measurement.of("memory_fuzzy_p50_ms" + at, last.p50(), 1));
      report.add(Measurement.of("memory_fuzzy_p99_ms" + at, last.p99(), 1));
    }
    if (first != null && last != null) {
      report.note(
          "from 10,000 to 1,000,000 units: p50 times %.1f, p99 times %.1f"
              .formatted(last.p50() / first.p50(), last.p99() / first.p99()));
      report.add(new Measurement("memory_fuzzy_p50_growth", last.p50(), "10k", first.p50(), 1));
      report.add(new Measurement("memory_fuzzy_p99_growth", last.p99(), "10k", first.p99(), 1));
    }
    Pipeline.measure(setting, report, store, prose, have);
  }

  /**
   * The first ten thousand units are added as they always are. So many more go in without the word
   * index, which is built again after them, and without the index of the search page, which has no
   * part in look-ups: an import of a million is not what is measured here.
   */
  private double fill(int from, int to) {
    if (from == 0) {
      double rate = add(from, to);
      database.run("vacuum analyze memory_unit");
      return rate;
    }
    String words = database.definition("memory_unit_words");
    database.run("drop index memory_unit_words");
    database.run("drop index if exists memory_unit_search");
    double rate = add(from, to);
    database.run("set maintenance_work_mem = '512MB'; " + words);
    database.run("vacuum analyze memory_unit");
    return rate;
  }

  private double add(int from, int to) {
    long start = System.nanoTime();
    for (int at = from; at < to; at += 1000) {
      store.store(
          IntStream.range(at, Math.min(to, at + 1000))
              .mapToObj(n ->
                  new Unit(
                      null, "es", "en", prose.sentence(n), "Unit " + n + ".", "ana", null, null))
              .toList());
    }
    return (to - from) * 1e9 / (System.nanoTime() - start);
  }

  private double articles(int size, boolean fuzzy) {
    Memory memory = new Memory(store);
    SplittableRandom random = new SplittableRandom(size);
    Supplier<List<List<Match>>> task =
        fuzzy
            ? () ->
                memory.similar(
                    PAIR,
                    null,
                    wanted(some(random, size).mapToObj(prose::edited).toList()),
                    LEAST,
                    MOST)
            : () ->
                memory.exact(
                    PAIR, null, wanted(some(random, size).mapToObj(prose::sentence).toList()));
    return Rounds.perSecond(setting, Map.of("memory", () -> task.get().size()))
        .getOrDefault("memory", 0.0);
  }

  private static LongStream some(SplittableRandom random, int size) {
    return random.longs(ARTICLE, 0, size);
  }

  private static List<Wanted> wanted(List<String> sentences) {
    return sentences.stream().map(html -> new Wanted(html, null)).toList();
  }

  /** Every other sentence is like one in the memory, the others are like none. */
  private Times alone(int size) {
    Memory memory = new Memory(store);
    int count = setting.quick() ? 600 : 3000;
    SplittableRandom random = new SplittableRandom(99);
    double[] times = new double[count];
    int found = 0;
    for (int i = -count / 4; i < count; i++) {
      boolean known = Math.floorMod(i, 2) == 0;
      String text =
          known ? prose.edited(random.nextLong(size)) : prose.sentence(SIZES.getLast() + i + count);
      long start = System.nanoTime();
      List<List<Match>> matches =
          memory.similar(PAIR, null, List.of(new Wanted(text, null)), LEAST, MOST);
      double time = (System.nanoTime() - start) / 1e6;
      if (i >= 0) {
        times[i] = time;
        found += known && !matches.getFirst().isEmpty() ? 1 : 0;
      }
    }
    Arrays.sort(times);
    return new Times(times[count / 2], times[count * 99 / 100], found / (count / 2.0));
  }
}
