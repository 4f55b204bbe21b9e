package org.dragoman.translate.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import org.dragoman.translate.engine.EngineRequest.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Leaves an engine alone for a while after it failed, so that articles do not queue up behind its
 * time-outs. Then one call tries it: the first that comes, or {@link #probe()} with a sentence of
 * what failed, so that nobody has to come. The rests double while it goes on failing.
 */
public final class Circuit extends EngineAround {

  /**
   * @param first after the first failure
   * @param longest however often it fails; an engine that itself asks for more gets it
   */
  public record Rests(Duration first, Duration longest) {
    public Rests {
      if (!first.isPositive() || longest.compareTo(first) < 0) {
        throw new IllegalArgumentException(
            "rests: positive, the longest no shorter than the first, not %s and %s"
                .formatted(first, longest));
      }
    }

    Duration after(int failures) {
      Duration rest = first;
      for (int i = 1; i < failures && rest.compareTo(longest) < 0; i++) {
        rest = rest.multipliedBy(2);
      }
      return rest.compareTo(longest) < 0 ? rest : longest;
    }
  }

  private static final CircuitState.Closed CLOSED = new CircuitState.Closed();

  private final Rests rests;
  private final InstantSource clock;
  private final Recoveries recoveries;
  private CircuitState state = CLOSED;
  private @Nullable EngineRequest sample;

  public Circuit(Engine engine, Rests rests, InstantSource clock, Recoveries recoveries) {
    super(engine);
    this.rests = rests;
    this.clock = clock;
    this.recoveries = recoveries;
  }

  public synchronized CircuitState state() {
    return state;
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    EngineAnswer.Unavailable refused = admit(clock.instant());
    return refused == null ? call(request) : refused;
  }

  /**
   * Tries the engine if it has rested; does nothing otherwise.
   *
   * @return whether it was tried
   */
  public boolean probe() {
    EngineRequest request = sampleIfRested(clock.instant());
    if (request == null) {
      return false;
    }
    call(request);
    return true;
  }

  /** The next call, or probe, tries it however short it has rested. */
  public synchronized void wake() {
    if (state instanceof CircuitState.Open(String reason, Instant _, int failures)) {
      state = new CircuitState.Open(reason, clock.instant(), failures);
    }
  }

  private synchronized @Nullable EngineRequest sampleIfRested(Instant now) {
    return sample != null && state instanceof CircuitState.Open && admit(now) == null
        ? sample
        : null;
  }

  /** Null if a call may go; it is the one that tries the engine if the state is half-open then. */
  private synchronized EngineAnswer.@Nullable Unavailable admit(Instant now) {
    return switch (state) {
      case CircuitState.Closed _ -> null;
      case CircuitState.HalfOpen(String reason, int _) -> new EngineAnswer.Unavailable(reason);
      case CircuitState.Open(String reason, Instant until, int failures) -> {
        if (now.isBefore(until)) {
          yield new EngineAnswer.Unavailable(reason, Duration.between(now, until));
        }
        state = new CircuitState.HalfOpen(reason, failures);
        yield null;
      }
    };
  }

  private EngineAnswer call(EngineRequest request) {
    EngineAnswer answer = null;
    try {
      answer = engine.translate(request);
      return answer;
    } finally {
      settle(request, answer);
    }
  }

  private void settle(EngineRequest request, @Nullable EngineAnswer answer) {
    switch (answer) {
      case null -> fail(request, new EngineAnswer.Unavailable("its call broke off"));
      case EngineAnswer.Unavailable unavailable -> fail(request, unavailable);
      case EngineAnswer.Translated _, EngineAnswer.Unsupported _ -> {
        if (close()) {
          recoveries.recovered(name());
        }
      }
    }
  }

  private synchronized boolean close() {
    // A call that set out before the engine failed says nothing about how it is now.
    boolean recovered = state instanceof CircuitState.HalfOpen;
    if (recovered) {
      state = CLOSED;
      sample = null;
    }
    return recovered;
  }

  private synchronized void fail(EngineRequest request, EngineAnswer.Unavailable unavailable) {
    int failures =
        switch (state) {
          case CircuitState.Closed _ -> 1;
          case CircuitState.HalfOpen(String _, int before) -> before + 1;
          case CircuitState.Open(String _, Instant _, int before) -> before;
        };
    Duration rest = rests.after(failures);
    Duration asked = unavailable.after();
    Duration longer = asked != null && asked.compareTo(rest) > 0 ? asked : rest;
    state = new CircuitState.Open(unavailable.reason(), clock.instant().plus(longer), failures);
    sample = shortest(request);
  }

  private static EngineRequest shortest(EngineRequest request) {
    return new EngineRequest(
        request.pair(),
        request.sentences().stream()
            .min(Comparator.comparingInt((Sentence one) -> one.html().length()))
            .stream()
            .toList());
  }

  @Override
  public int concurrency() {
    return engine.concurrency();
  }

  @Override
  public EngineStatus status() {
    EngineStatus status = engine.status();
    return switch (state()) {
      case CircuitState.Closed closed -> status.with(closed);
      case CircuitState.Open open -> status.with(open).down(open.reason());
      case CircuitState.HalfOpen half -> status.with(half).down(half.reason());
    };
  }
}
