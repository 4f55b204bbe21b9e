package org.dragoman.translate.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.dragoman.translate.boot.EnginesConfig.Instance;
import org.dragoman.translate.boot.EnginesConfig.Kind;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.apertium.ApertiumCommand;
import org.dragoman.translate.engine.apertium.http.ApyEngine;
import org.dragoman.translate.engine.deepl.http.DeepLEngine;
import org.dragoman.translate.engine.deepl.http.DeepLServer;
import org.dragoman.translate.engine.http.EngineCall;
import org.dragoman.translate.engine.libretranslate.http.LibreTranslateEngine;
import org.dragoman.translate.engine.libretranslate.http.LibreTranslateJson;
import org.dragoman.translate.engine.openai.http.ChatEngine;
import org.dragoman.translate.engine.openai.http.ChatModels;
import org.jspecify.annotations.Nullable;

/** Builds bare engines, as configured. */
final class EngineKit {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final int PIPELINES = 6;
  private static final Duration LISTING = Duration.ofSeconds(10);
  private static final URI OPENAI = URI.create("https://api.openai.com/v1");

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
              new ApertiumCommand(
                  name,
                  config.command().orElse("apertium"),
                  timeout,
                  config.data().orElse(Path.of("/usr/share/apertium")),
                  config.pipelines().orElse(PIPELINES),
                  clock));
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
      case DEEPL ->
          config
              .apiKey()
              .map(key ->
                  new DeepLEngine(
                      name,
                      new DeepLServer(config.url().orElse(null), key, timeout, call),
                      config.formality().orElse(null),
                      json,
                      clock));
      case OPENAI -> config.model().map(model -> chat(name, model, config, timeout));
    };
  }

  private static @Nullable Double temperature(String name, Instance config) {
    String text = config.temperature().orElse("0").strip();
    try {
      return text.equalsIgnoreCase("none") ? null : Double.valueOf(text);
    } catch (NumberFormatException odd) {
      throw new IllegalArgumentException(
          "the temperature of engine %s: a number or none, not \"%s\"".formatted(name, text), odd);
    }
  }

  private Engine chat(String name, String model, Instance config, Duration timeout) {
    URI server = config.url().orElse(OPENAI);
    boolean schema = config.schema().orElse(true);
    HttpRequest.Builder listing =
        HttpRequest.newBuilder(URI.create(server.toString().replaceAll("/+$", "") + "/models"))
            .timeout(LISTING);
    config.apiKey().ifPresent(key -> listing.header("Authorization", "Bearer " + key));
    HttpRequest request = listing.build();
    return new ChatEngine(
        name,
        ChatModels.openAi(
            server,
            config.apiKey().orElse(null),
            model,
            temperature(name, config),
            schema,
            timeout,
            call),
        schema,
        json,
        () -> call.send(request));
  }
}
