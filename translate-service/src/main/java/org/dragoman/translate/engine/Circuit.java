package org.dragoman.translate.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/**
 * Leaves an engine alone for a while after it failed, so that articles do not queue up behind its
 * time-outs. The first call after the rest tries it again.
 */
public final class Circuit implements Engine {

  private record Rest(String reason, Instant until) {}

  private final Engine engine;
  private final Duration rest;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Rest> resting = new AtomicReference<>();

  public Circuit(Engine engine, Duration rest, InstantSource clock) {
    this.engine = engine;
    this.rest = rest;
    this.clock = clock;
  }

  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public boolean supports(LanguagePair pair) {
    return engine.supports(pair);
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    Rest now = resting.get();
    if (now != null && clock.instant().isBefore(now.until())) {
      return new EngineAnswer.Unavailable(now.reason());
    }
    EngineAnswer answer = engine.translate(request);
    switch (answer) {
      case EngineAnswer.Unavailable(String reason) ->
          resting.set(new Rest(reason, clock.instant().plus(rest)));
      case EngineAnswer.Translated _, EngineAnswer.Unsupported _ -> resting.set(null);
    }
    return answer;
  }

  @Override
  public int concurrency() {
    return engine.concurrency();
  }

  @Override
  public EngineStatus status() {
    return engine.status();
  }
}
