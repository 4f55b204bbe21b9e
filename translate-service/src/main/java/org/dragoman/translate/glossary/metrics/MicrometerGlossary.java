package org.dragoman.translate.glossary.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.dragoman.translate.glossary.GlossaryWatch;
import org.dragoman.translate.imports.ImportReport;

/** Counts what files brought, by entry and by file. */
public final class MicrometerGlossary implements GlossaryWatch {

  private static final String ENTRIES = "dragoman.glossary.imported";
  private static final String FILES = "dragoman.glossary.imports";

  private final MeterRegistry registry;

  public MicrometerGlossary(MeterRegistry registry) {
    this.registry = registry;
    // Counters that exist from the start can be alarmed on before the first file.
    List.of("added", "updated", "unchanged", "refused").forEach(outcome -> count(outcome, 0));
    List.of("complete", "broken").forEach(outcome -> file(outcome, 0));
  }

  @Override
  public void imported(ImportReport report) {
    count("added", report.added());
    count("updated", report.updated());
    count("unchanged", report.unchanged());
    count("refused", report.refused());
    file(report.complete() ? "complete" : "broken", 1);
  }

  private void count(String outcome, int entries) {
    registry.counter(ENTRIES, "outcome", outcome).increment(entries);
  }

  private void file(String outcome, int files) {
    registry.counter(FILES, "outcome", outcome).increment(files);
  }
}
