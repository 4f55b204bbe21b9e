package org.dragoman.translate.engine;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all engines have been asked and have cost, by the day (UTC). Counted in memory; {@link
 * #save} adds it to the store and learns what other processes have spent.
 */
public final class Tally {

  /**
   * What is counted apart.
   *
   * @param pair {@code ar-en}
   * @param model empty where the engine does not say
   */
  public record Line(LocalDate day, String engine, String pair, String model) {}

  /** Keeps it. */
  public interface Store {

    /** Adds to what is kept. */
    void add(Map<Line, Totals> spent);

    /** What all processes have spent from that day on, by line. */
    Map<Line, Totals> since(LocalDate first);
  }

  private final InstantSource clock;
  private final Map<Line, Totals> unsaved = new HashMap<>();
  private Map<Line, Totals> saved = Map.of();

  public Tally(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void add(String engine, String pair, @Nullable String model, Totals spent) {
    unsaved.merge(new Line(today(), engine, pair, model == null ? "" : model), spent, Totals::plus);
  }

  /** Call now and then, and at the end; what is counted meanwhile is not lost if it throws. */
  public void save(Store store) {
    Map<Line, Totals> spent;
    synchronized (this) {
      spent = Map.copyOf(unsaved);
      unsaved.clear();
    }
    try {
      store.add(spent);
    } catch (RuntimeException broken) {
      synchronized (this) {
        spent.forEach((line, totals) -> unsaved.merge(line, totals, Totals::plus));
      }
      throw broken;
    }
    Map<Line, Totals> all = store.since(YearMonth.from(today()).atDay(1));
    synchronized (this) {
      saved = Map.copyOf(all);
    }
  }

  /** Of this process since it was last saved, and of all before. */
  public synchronized Totals today(String engine) {
    return since(engine, today());
  }

  public synchronized Totals month(String engine) {
    return since(engine, YearMonth.from(today()).atDay(1));
  }

  private Totals since(String engine, LocalDate first) {
    return List.of(saved, unsaved).stream()
        .flatMap(lines -> lines.entrySet().stream())
        .filter(line -> line.getKey().engine().equals(engine))
        .filter(line -> !line.getKey().day().isBefore(first))
        .map(Map.Entry::getValue)
        .reduce(Totals.NONE, Totals::plus);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
