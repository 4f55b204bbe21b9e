package org.dragoman.translate.memory.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dragoman.translate.memory.Match.Kind;
import org.dragoman.translate.memory.MemoryWatch;

/** Counts matches by their kind and times lookups. */
public final class MicrometerMemory implements MemoryWatch {

  private final Map<Kind, Counter> found = new EnumMap<>(Kind.class);
  private final Counter exactSentences;
  private final Counter similarSentences;
  private final Timer exact;
  private final Timer similar;
  private final Counter learnt;

  public MicrometerMemory(MeterRegistry registry) {
    for (Kind kind : Kind.values()) {
      found.put(
          kind,
          registry.counter(
              "dragoman.memory.matches", "kind", kind.name().toLowerCase(Locale.ROOT)));
    }
    exactSentences = registry.counter("dragoman.memory.sentences", "lookup", "exact");
    similarSentences = registry.counter("dragoman.memory.sentences", "lookup", "similar");
    exact = timer(registry, "exact");
    similar = timer(registry, "similar");
    learnt = registry.counter("dragoman.memory.learnt");
  }

  private static Timer timer(MeterRegistry registry, String lookup) {
    return Timer.builder("dragoman.memory.lookup")
        .tag("lookup", lookup)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofSeconds(10))
        .register(registry);
  }

  @Override
  public void looked(boolean forSimilar, int sentences, Duration took) {
    (forSimilar ? similar : exact).record(took);
    (forSimilar ? similarSentences : exactSentences).increment(sentences);
  }

  @Override
  public void found(Kind kind) {
    Objects.requireNonNull(found.get(kind)).increment();
  }

  @Override
  public void learnt(int units) {
    learnt.increment(units);
  }
}
