package org.dragoman.translate.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dragoman.translate.engine.Circuit;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineWatch;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.engine.Recoveries;
import org.dragoman.translate.engine.Tagged;
import org.dragoman.translate.engine.apertium.ApertiumCommand;
import org.dragoman.translate.engine.apertium.http.ApyEngine;
import org.dragoman.translate.engine.http.EngineCall;
import org.dragoman.translate.engine.libretranslate.http.LibreTranslateEngine;
import org.dragoman.translate.engine.libretranslate.http.LibreTranslateJson;

/** The engines, as configured. */
final class EngineBeans {

  private static final Duration CONNECT = Duration.ofSeconds(3);

  @Produces
  @Singleton
  Recoveries recoveries() {
    return new Recoveries();
  }

  @Produces
  @Singleton
  Engines engines(Circuits circuits, Recoveries recoveries) {
    return new Engines(
        circuits.list().stream()
            .<Engine>map(circuit -> new Tagged(circuit, Tagged.Form.HTML))
            .toList(),
        recoveries);
  }

  @Produces
  @Singleton
  EngineWatch watch(Circuits circuits, EnginesConfig config) {
    return new EngineWatch(circuits.list(), config.rest());
  }

  /** What stands closest around each engine. */
  record Circuits(List<Circuit> list) {}

  @Produces
  @Singleton
  Circuits circuits(
      EnginesConfig config, ObjectMapper json, InstantSource clock, Recoveries recoveries) {
    EngineCall call =
        new EngineCall(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build(),
            json);
    return new Circuits(
        config.order().stream()
            .distinct()
            .flatMap(kind -> engine(kind, config, call, json, clock).stream())
            .map(engine ->
                new Circuit(
                    engine,
                    new Circuit.Rests(config.rest(), config.longestRest()),
                    clock,
                    recoveries))
            .toList());
  }

  private static Optional<Engine> engine(
      EnginesConfig.Kind kind,
      EnginesConfig config,
      EngineCall call,
      ObjectMapper json,
      InstantSource clock) {
    return switch (kind) {
      case APERTIUM ->
          Optional.of(
              new ApertiumCommand(config.apertium().command(), config.apertium().timeout(), clock));
      case APY ->
          config.apy().url().map(url -> new ApyEngine(url, config.apy().timeout(), call, clock));
      case LIBRETRANSLATE ->
          config
              .libretranslate()
              .url()
              .map(url ->
                  new LibreTranslateEngine(
                      url,
                      config.libretranslate().apiKey(),
                      config.libretranslate().timeout(),
                      call,
                      new LibreTranslateJson(json),
                      clock));
    };
  }
}
