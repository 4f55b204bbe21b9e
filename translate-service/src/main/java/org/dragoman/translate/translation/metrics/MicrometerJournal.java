package org.dragoman.translate.translation.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.dragoman.translate.translation.Coverage;
import org.dragoman.translate.translation.Journal;
import org.dragoman.translate.translation.Known.Arrival;

/** Counts what happened. */
public final class MicrometerJournal implements Journal {

  private final MeterRegistry registry;

  public MicrometerJournal(MeterRegistry registry) {
    this.registry = registry;
    // Counters that exist from the start can be alarmed on before the first article.
    for (Arrival arrival : Arrival.values()) {
      registry.counter("dragoman.articles.in", "outcome", name(arrival));
    }
    for (String outcome :
        new String[] {"complete", "partial", "untranslated", "dropped", "refused"}) {
      registry.counter("dragoman.articles.out", "outcome", outcome);
    }
  }

  @Override
  public void arrived(Arrival arrival) {
    count("dragoman.articles.in", "outcome", name(arrival));
  }

  @Override
  public void withdrawn(Arrival arrival) {
    count("dragoman.articles.withdrawn", "outcome", name(arrival));
  }

  @Override
  public void sent(Coverage coverage) {
    String outcome =
        coverage.untranslated() == 0
            ? "complete"
            : coverage.untranslated() < coverage.segments() ? "partial" : "untranslated";
    count("dragoman.articles.out", "outcome", outcome);
  }

  @Override
  public void dropped() {
    count("dragoman.articles.out", "outcome", "dropped");
  }

  @Override
  public void refused() {
    count("dragoman.articles.out", "outcome", "refused");
  }

  @Override
  public void deferred() {
    registry.counter("dragoman.translation.deferred").increment();
  }

  @Override
  public void failed() {
    registry.counter("dragoman.translation.failed").increment();
  }

  @Override
  public void asked(String engine, String outcome) {
    registry.counter("dragoman.engine.calls", "engine", engine, "outcome", outcome).increment();
  }

  @Override
  public void terms(String engine, int kept, int missed) {
    registry
        .counter("dragoman.glossary.terms", "engine", engine, "outcome", "kept")
        .increment(kept);
    registry
        .counter("dragoman.glossary.terms", "engine", engine, "outcome", "missed")
        .increment(missed);
  }

  private void count(String counter, String tag, String value) {
    registry.counter(counter, tag, value).increment();
  }

  private static String name(Arrival arrival) {
    return arrival.name().toLowerCase(Locale.ROOT);
  }
}
