package org.dragoman.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures contenders in turns, round by round, so that a busy machine is busy for all of them, and
 * takes the median. A round before the first warms up and is thrown away.
 */
public final class Rounds {

  /** A task that is done again and again; it gives how many units it did. */
  @FunctionalInterface
  public interface Task {
    int run();
  }

  private Rounds() {}

  /** Units per second of each contender, in the order given. */
  public static Map<String, Double> perSecond(Setting setting, Map<String, Task> contenders) {
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    contenders.keySet().forEach(name -> rates.put(name, new ArrayList<>()));
    for (int round = 0; round <= setting.rounds(); round++) {
      for (Map.Entry<String, Task> contender : contenders.entrySet()) {
        double rate = rate(contender.getValue(), setting.turn());
        if (round > 0) {
          rates.computeIfAbsent(contender.getKey(), name -> new ArrayList<>()).add(rate);
        }
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    rates.forEach((name, all) -> medians.put(name, median(all)));
    return medians;
  }

  private static double rate(Task task, Duration turn) {
    long units = 0;
    long start = System.nanoTime();
    long elapsed;
    do {
      units += task.run();
      elapsed = System.nanoTime() - start;
    } while (elapsed < turn.toNanos());
    return units * 1e9 / elapsed;
  }

  /** The middle of an odd number of values, the mean of the middle two of an even one. */
  public static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
