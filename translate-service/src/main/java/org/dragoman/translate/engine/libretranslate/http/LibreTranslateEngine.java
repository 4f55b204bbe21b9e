package org.dragoman.translate.engine.libretranslate.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.EngineStatus;
import org.dragoman.translate.engine.PairCache;
import org.dragoman.translate.engine.PairCache.Pairs;
import org.dragoman.translate.engine.http.EngineCall;
import org.dragoman.translate.engine.http.EngineCall.Reply;
import org.dragoman.translate.engine.libretranslate.LibreTranslatePairs;
import org.dragoman.translate.engine.libretranslate.LibreTranslatePairs.Codes;
import org.dragoman.translate.language.LanguagePair;

/** A LibreTranslate server: {@code /languages} and {@code /translate} with {@code format: html}. */
public final class LibreTranslateEngine implements Engine {

  private final String name;
  private final URI server;
  private final Optional<String> apiKey;
  private final Duration timeout;
  private final EngineCall call;
  private final LibreTranslateJson json;
  private final PairCache<LibreTranslatePairs> pairs;

  /**
   * @param timeout for one request
   */
  public LibreTranslateEngine(
      String name,
      URI server,
      Optional<String> apiKey,
      Duration timeout,
      EngineCall call,
      LibreTranslateJson json,
      InstantSource clock) {
    this.name = name;
    this.server = URI.create(server.toString().replaceAll("/+$", ""));
    this.apiKey = apiKey;
    this.timeout = timeout;
    this.call = call;
    this.json = json;
    this.pairs = new PairCache<>(this::list, PairCache.OF_A_SERVER, clock);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean supports(LanguagePair pair) {
    return switch (pairs.now()) {
      case Pairs.Known<LibreTranslatePairs>(LibreTranslatePairs known) ->
          known.codes(pair).isPresent();
      case Pairs.Unknown<LibreTranslatePairs> _ -> true;
    };
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    LanguagePair pair = request.pair();
    List<String> html = request.html();
    return switch (pairs.get()) {
      case Pairs.Unknown<LibreTranslatePairs>(String reason) ->
          new EngineAnswer.Unavailable(reason);
      case Pairs.Known<LibreTranslatePairs>(LibreTranslatePairs known) ->
          known
              .codes(pair)
              .map(codes -> translate(codes, html))
              .orElseGet(EngineAnswer.Unsupported::new);
    };
  }

  private EngineAnswer translate(Codes codes, List<String> html) {
    return switch (call.send(request(codes, html))) {
      case Reply.Ok(JsonNode body) -> new EngineAnswer.Translated(null, targets(body, html.size()));
      case Reply.Refused refused when refused.ofThisText() ->
          new EngineAnswer.Translated(
              null, Collections.nCopies(html.size(), Target.NONE), refused.reason());
      case Reply.Trouble trouble -> trouble.unavailable();
    };
  }

  private HttpRequest request(Codes codes, List<String> batch) {
    return HttpRequest.newBuilder(at("/translate"))
        .timeout(timeout)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json.request(codes, batch, apiKey)))
        .build();
  }

  private static List<Target> targets(JsonNode body, int sentences) {
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      String text = body.path("translatedText").path(i).asText("");
      targets.add(text.isBlank() ? Target.NONE : new Target(text, List.of()));
    }
    return targets;
  }

  @Override
  public EngineStatus status() {
    return switch (pairs.refresh()) {
      case Pairs.Known<LibreTranslatePairs>(LibreTranslatePairs known) ->
          new EngineStatus(name(), true, null, known.all().stream().map(Codes::toString).toList());
      case Pairs.Unknown<LibreTranslatePairs>(String reason) ->
          new EngineStatus(name(), false, reason, List.of());
    };
  }

  private Pairs<LibreTranslatePairs> list() {
    HttpRequest request =
        HttpRequest.newBuilder(at("/languages")).timeout(EngineCall.brief(timeout)).build();
    return switch (call.send(request)) {
      case Reply.Ok(JsonNode body) -> new Pairs.Known<>(read(body));
      case Reply.Trouble trouble -> new Pairs.Unknown<>(trouble.reason());
    };
  }

  private static LibreTranslatePairs read(JsonNode languages) {
    Map<String, List<String>> targets = new LinkedHashMap<>();
    languages.forEach(language ->
        targets.put(
            language.path("code").asText(),
            StreamSupport.stream(language.path("targets").spliterator(), false)
                .map(JsonNode::asText)
                .toList()));
    return new LibreTranslatePairs(targets);
  }

  private URI at(String path) {
    return URI.create(server + path);
  }
}
