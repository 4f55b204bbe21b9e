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
import org.dragoman.translate.engine.Engines;
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
  Engines engines(EnginesConfig config, ObjectMapper json, InstantSource clock) {
    EngineCall call =
        new EngineCall(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build(),
            json);
    List<Engine> engines =
        config.order().stream()
            .distinct()
            .flatMap(kind -> engine(kind, config, call, json, clock).stream())
            .<Engine>map(
                engine -> new Circuit(new Tagged(engine, Tagged.Form.HTML), config.rest(), clock))
            .toList();
    return new Engines(engines);
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
