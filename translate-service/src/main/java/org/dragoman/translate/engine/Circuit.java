package org.dragoman.translate.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dragoman.translate.engine.EngineRequest.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Leaves an engine alone for a while after it failed, so that articles do not queue up behind its
 * time-outs. Then it is tried with a sentence it once translated, never with what failed: by {@link
 * #probe()}, or by the first call that comes. The rests double while it goes on failing.
 *
 * <p>A call that fails where its text may be the cause does not make the engine ill. Only after
 * several in a row is it tried there and then, and left alone if it fails that too: a sentence it
 * chokes on must not take it from everybody. So are refusals: one that refuses everything is
 * wrongly set up, and no article must end untranslated for that.
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

  /** Failures in a row that raise a doubt. */
  private static final int DOUBTFUL = 3;

  /** Where it has never translated anything yet. */
  private static final Sentence NEUTRAL = new Sentence("1", List.of(), List.of());

  private static final EngineAnswer.Unavailable BROKE_OFF =
      EngineAnswer.Unavailable.failed("its call broke off");

  private final Rests rests;
  private final InstantSource clock;
  private final Recoveries recoveries;
  private CircuitState state = CLOSED;
  private int inRow;
  private boolean doubted;
  private boolean refusing;

  /** Rests since a call of somebody's went well: a trial that did is not enough to forget them. */
  private int failures;

  /** What it translated last; null if nothing yet. */
  private @Nullable EngineRequest good;

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
    probe();
    EngineAnswer.Unavailable refused = refusal(clock.instant());
    return refused == null ? call(request) : refused;
  }

  /**
   * Tries the engine if it has rested; does nothing otherwise.
   *
   * @return whether it was tried
   */
  public boolean probe() {
    EngineRequest trial = turnToTry(clock.instant());
    if (trial == null) {
      return false;
    }
    EngineAnswer.Unavailable trouble = BROKE_OFF;
    try {
      trouble = trouble(engine.translate(trial));
    } finally {
      settle(trouble);
    }
    if (trouble == null) {
      recoveries.recovered(name());
    }
    return true;
  }

  /** Whether a call would be turned away now. */
  public synchronized boolean resting() {
    return switch (state) {
      case CircuitState.Closed _ -> false;
      case CircuitState.HalfOpen _ -> true;
      case CircuitState.Open(String _, Instant until, int _) -> clock.instant().isBefore(until);
    };
  }

  /** The next call, or probe, tries it however short it has rested. */
  public synchronized void wake() {
    if (state instanceof CircuitState.Open(String reason, Instant _, int before)) {
      state = new CircuitState.Open(reason, clock.instant(), before);
    }
  }

  /** What to try it with, if nobody else does; null if it is well, or must rest. */
  private synchronized @Nullable EngineRequest turnToTry(Instant now) {
    if (state instanceof CircuitState.Open(String reason, Instant until, int before)
        && !now.isBefore(until)) {
      state = new CircuitState.HalfOpen(reason, before);
      return sample;
    }
    return null;
  }

  private synchronized void settle(EngineAnswer.@Nullable Unavailable trouble) {
    if (trouble == null) {
      state = CLOSED;
      inRow = 0;
    } else {
      open(trouble);
    }
  }

  /** Null if a call may go. */
  private synchronized EngineAnswer.@Nullable Unavailable refusal(Instant now) {
    return switch (state) {
      case CircuitState.Closed _ -> null;
      case CircuitState.HalfOpen(String reason, int _) -> new EngineAnswer.Unavailable(reason);
      case CircuitState.Open(String reason, Instant until, int _) ->
          new EngineAnswer.Unavailable(reason, Duration.between(now, until));
    };
  }

  private EngineAnswer call(EngineRequest request) {
    EngineAnswer answer = BROKE_OFF;
    try {
      answer = engine.translate(request);
    } finally {
      if (answer == BROKE_OFF) {
        failed(request, BROKE_OFF, false);
      }
    }
    return switch (answer) {
      case EngineAnswer.Translated translated -> {
        if (translated.refused()) {
          yield refused(request, translated);
        }
        well(request, translated);
        yield translated;
      }
      case EngineAnswer.Unsupported unsupported -> unsupported;
      case EngineAnswer.Unavailable unavailable -> failed(request, unavailable, false);
    };
  }

  private EngineAnswer refused(EngineRequest request, EngineAnswer.Translated translated) {
    EngineAnswer.Unavailable amid = translated.brokenOff();
    if (amid != null) {
      return failed(request, amid, false);
    }
    EngineAnswer.Unavailable told =
        failed(request, EngineAnswer.Unavailable.failed(refusal(translated)), true);
    return told.own() ? translated : told;
  }

  private static String refusal(EngineAnswer.Translated translated) {
    return "it refuses what it is asked: " + translated.refusal();
  }

  private synchronized void well(EngineRequest request, EngineAnswer.Translated translated) {
    inRow = 0;
    // A call that set out before the engine failed says nothing about how it is now.
    if (state instanceof CircuitState.Closed) {
      failures = 0;
    }
    IntStream.range(0, Math.min(request.sentences().size(), translated.targets().size()))
        .filter(i -> translated.targets().get(i).html() != null)
        .mapToObj(i -> request.sentences().get(i).html())
        .min(Comparator.comparingInt(String::length))
        .ifPresent(html -> good = EngineRequest.of(request.pair(), List.of(html)));
  }

  /** What the caller is told: whether the engine is down, or only its call failed. */
  private EngineAnswer.Unavailable failed(
      EngineRequest request, EngineAnswer.Unavailable unavailable, boolean refusal) {
    EngineRequest trial = doubt(request, unavailable, refusal);
    if (trial != null) {
      EngineAnswer.Unavailable trouble = BROKE_OFF;
      try {
        trouble = trouble(engine.translate(trial));
      } finally {
        decide(trouble);
      }
    }
    return state() instanceof CircuitState.Closed ? unavailable : unavailable.ofEngine();
  }

  /** What to try it with at once; null if there is no doubt. */
  private synchronized @Nullable EngineRequest doubt(
      EngineRequest request, EngineAnswer.Unavailable unavailable, boolean refusal) {
    if (!(state instanceof CircuitState.Closed)) {
      return null;
    }
    refusing = refusal;
    EngineRequest trial = good == null ? new EngineRequest(request.pair(), List.of(NEUTRAL)) : good;
    sample = trial;
    if (!unavailable.own() || unavailable.after() != null) {
      open(unavailable);
      return null;
    }
    inRow++;
    if (doubted || inRow < DOUBTFUL && good != null) {
      return null;
    }
    doubted = true;
    return trial;
  }

  private synchronized void decide(EngineAnswer.@Nullable Unavailable trouble) {
    doubted = false;
    inRow = 0;
    if (trouble != null && state instanceof CircuitState.Closed) {
      open(trouble);
    }
  }

  private void open(EngineAnswer.Unavailable unavailable) {
    failures++;
    inRow = 0;
    Duration rest = rests.after(failures);
    Duration asked = unavailable.after();
    Duration longer = asked != null && asked.compareTo(rest) > 0 ? asked : rest;
    state = new CircuitState.Open(unavailable.reason(), clock.instant().plus(longer), failures);
  }

  private EngineAnswer.@Nullable Unavailable trouble(EngineAnswer answer) {
    return switch (answer) {
      case EngineAnswer.Unavailable unavailable -> unavailable;
      case EngineAnswer.Translated translated ->
          translated.refused() ? refusedTrial(translated) : null;
      case EngineAnswer.Unsupported _ -> null;
    };
  }

  /** Whether it takes the neutral sentence nobody knows: only that it refuses all others tells. */
  private synchronized EngineAnswer.@Nullable Unavailable refusedTrial(
      EngineAnswer.Translated translated) {
    return good != null || refusing ? EngineAnswer.Unavailable.failed(refusal(translated)) : null;
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
