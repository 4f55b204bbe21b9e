package org.dragoman.ingest.receipt.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.identity.IdentityPolicy;
import org.dragoman.ingest.receipt.Outcome;
import org.dragoman.ingest.receipt.Receipt;
import org.dragoman.ingest.receipt.Tally;

/**
 * Counts in Micrometer: {@code dragoman.articles.in}, {@code .out} and {@code .refused}; {@code
 * dragoman.identity.changes}.
 */
public final class MicrometerTally implements Tally {
  private final MeterRegistry meters;

  public MicrometerTally(MeterRegistry meters) {
    this.meters = meters;
    for (String outcome : new String[] {"new", "updated", "unchanged", "older"}) {
      meters.counter("dragoman.articles.in", "outcome", outcome);
    }
    meters.counter("dragoman.articles.out");
    for (IdentityPolicy policy : IdentityPolicy.values()) {
      if (policy != IdentityPolicy.AUTO) {
        meters.counter("dragoman.identity.changes", "to", policy.label());
      }
    }
    for (String reason : new String[] {"item", "unsupported", "malformed", "empty", "too-many"}) {
      meters.counter("dragoman.articles.refused", "reason", reason);
    }
  }

  @Override
  public void taken(Receipt receipt) {
    for (Outcome outcome : receipt.articles()) {
      switch (outcome) {
        case Outcome.Refused refused -> refused("item");
        case Outcome.Awaiting awaiting ->
            meters.counter("dragoman.articles.in", "outcome", awaiting.outcome()).increment();
        case Outcome.Taken taken -> {
          meters.counter("dragoman.articles.in", "outcome", taken.outcome()).increment();
          if (taken.outcome().equals("new") || taken.outcome().equals("updated")) {
            meters.counter("dragoman.articles.out").increment();
          }
        }
      }
    }
  }

  @Override
  public void unread(Reading reading) {
    switch (reading) {
      case Reading.Unsupported unsupported -> refused("unsupported");
      case Reading.Malformed malformed -> refused("malformed");
      case Reading.Empty empty -> refused("empty");
      case Reading.TooMany tooMany -> refused("too-many");
      case Reading.Parsed parsed -> {}
    }
  }

  @Override
  public void rekeyed(String source, IdentityPolicy from, IdentityPolicy to) {
    meters.counter("dragoman.identity.changes", "to", to.label()).increment();
  }

  private void refused(String reason) {
    meters.counter("dragoman.articles.refused", "reason", reason).increment();
  }
}
