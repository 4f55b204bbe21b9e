package org.dragoman.translate.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.dragoman.translate.boot.EnginesConfig.Instance;
import org.dragoman.translate.boot.EnginesConfig.Kind;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.apertium.ApertiumCommand;
import org.dragoman.translate.engine.apertium.http.ApyEngine;
import org.dragoman.translate.engine.http.EngineCall;
import org.dragoman.translate.engine.libretranslate.http.LibreTranslateEngine;
import org.dragoman.translate.engine.libretranslate.http.LibreTranslateJson;

/** Builds bare engines, as configured. */
final class EngineKit {

  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final ObjectMapper json;
  private final InstantSource clock;
  private final EngineCall call;

  EngineKit(ObjectMapper json, InstantSource clock) {
    this.json = json;
    this.clock = clock;
    this.call =
        new EngineCall(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build(),
            json,
            clock);
  }

  /** Empty where it has no address or key. */
  Optional<Engine> build(String name, Kind kind, Instance config) {
    Duration timeout = EngineDefaults.of(kind).timeout(config);
    return switch (kind) {
      case APERTIUM ->
          Optional.of(
              new ApertiumCommand(name, config.command().orElse("apertium"), timeout, clock));
      case APY -> config.url().map(url -> new ApyEngine(name, url, timeout, call, clock));
      case LIBRETRANSLATE ->
          config
              .url()
              .map(url ->
                  new LibreTranslateEngine(
                      name,
                      url,
                      config.apiKey(),
                      timeout,
                      call,
                      new LibreTranslateJson(json),
                      clock));
      case DEEPL, OPENAI -> Optional.empty();
    };
  }
}
