package org.dragoman.publish.suggestion.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.publish.suggestion.SuggestionWatch;
import org.jboss.logging.Logger;

/**
 * {@code dragoman.suggestions} times questions by part and outcome, {@code
 * dragoman.suggestions.resting} is 1 for a part that is left alone.
 */
public final class MicrometerSuggestions implements SuggestionWatch {

  private static final Logger LOG = Logger.getLogger(MicrometerSuggestions.class);

  private final MeterRegistry registry;
  private final Map<String, Boolean> resting = new ConcurrentHashMap<>();

  public MicrometerSuggestions(MeterRegistry registry, List<String> parts) {
    this.registry = registry;
    for (String part : parts) {
      Gauge.builder("dragoman.suggestions.resting", () -> resting.containsKey(part) ? 1 : 0)
          .tag("part", part)
          .register(registry);
      List.of("given", "late", "failed")
          .forEach(
              outcome -> registry.timer("dragoman.suggestions", "part", part, "outcome", outcome));
    }
  }

  @Override
  public void asked(String part, String outcome, Duration took) {
    registry.timer("dragoman.suggestions", "part", part, "outcome", outcome).record(took);
  }

  @Override
  public void resting(String part, String why) {
    resting.put(part, true);
    LOG.warnf("Suggestions are left out for a while part=%s why=%s", part, why);
  }

  @Override
  public void well(String part) {
    resting.remove(part);
    LOG.infof("Suggestions come again part=%s", part);
  }
}
