package org.dragoman.ingest.drop.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.ingest.drop.Journal;
import org.dragoman.ingest.drop.Verdict;

/**
 * {@code dragoman.drop.files} by outcome and {@code dragoman.drop.recovered}; gauges {@code
 * dragoman.drop.waiting}, {@code dragoman.drop.failed.lying} and {@code dragoman.drop.passed.over}.
 */
public final class MicrometerJournal implements Journal {
  private final Counter done;
  private final Counter failed;
  private final Counter recovered;
  private final AtomicInteger waiting;
  private final AtomicInteger lying;
  private final AtomicInteger passedOver;

  public MicrometerJournal(MeterRegistry meters) {
    done = meters.counter("dragoman.drop.files", "outcome", "done");
    failed = meters.counter("dragoman.drop.files", "outcome", "failed");
    recovered = meters.counter("dragoman.drop.recovered");
    waiting = meters.gauge("dragoman.drop.waiting", new AtomicInteger());
    lying = meters.gauge("dragoman.drop.failed.lying", new AtomicInteger());
    passedOver = meters.gauge("dragoman.drop.passed.over", new AtomicInteger());
  }

  @Override
  public void filed(Verdict verdict) {
    switch (verdict) {
      case Verdict.Taken taken -> done.increment();
      case Verdict.Failed why -> failed.increment();
    }
  }

  @Override
  public void recovered(int files) {
    recovered.increment(files);
  }

  @Override
  public void lying(int now, int inFailed) {
    waiting.set(now);
    lying.set(inFailed);
  }

  @Override
  public void passedOver(int count) {
    passedOver.set(count);
  }
}
