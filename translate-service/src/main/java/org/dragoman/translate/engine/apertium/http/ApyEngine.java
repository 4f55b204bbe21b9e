package org.dragoman.translate.engine.apertium.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.EngineStatus;
import org.dragoman.translate.engine.PairCache;
import org.dragoman.translate.engine.PairCache.Pairs;
import org.dragoman.translate.engine.apertium.ApertiumDocument;
import org.dragoman.translate.engine.apertium.ApertiumModes;
import org.dragoman.translate.engine.http.EngineCall;
import org.dragoman.translate.engine.http.EngineCall.Reply;
import org.dragoman.translate.language.LanguagePair;

/**
 * An APy server ({@code apertium-apy}), which keeps Apertium's pipelines running: milliseconds a
 * call where the command takes a third of a second.
 */
public final class ApyEngine implements Engine {

  private final String name;
  private final URI server;
  private final Duration timeout;
  private final EngineCall call;
  private final PairCache<ApertiumModes> modes;

  public ApyEngine(
      String name, URI server, Duration timeout, EngineCall call, InstantSource clock) {
    this.name = name;
    this.server = server;
    this.timeout = timeout;
    this.call = call;
    this.modes = new PairCache<>(this::list, PairCache.OF_A_SERVER, clock);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean supports(LanguagePair pair) {
    return switch (modes.now()) {
      case Pairs.Known<ApertiumModes>(ApertiumModes known) -> known.mode(pair).isPresent();
      case Pairs.Unknown<ApertiumModes> _ -> true;
    };
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    LanguagePair pair = request.pair();
    List<String> html = request.html();
    return switch (modes.get()) {
      case Pairs.Unknown<ApertiumModes>(String reason) -> new EngineAnswer.Unavailable(reason);
      case Pairs.Known<ApertiumModes>(ApertiumModes known) ->
          known
              .mode(pair)
              .map(mode -> translate(mode, html))
              .orElseGet(EngineAnswer.Unsupported::new);
    };
  }

  private EngineAnswer translate(String mode, List<String> html) {
    String form =
        "format=html&markUnknown=yes&langpair="
            + encode(mode.replaceFirst("-", "|"))
            + "&q="
            + encode(ApertiumDocument.of(html));
    HttpRequest request =
        HttpRequest.newBuilder(at("/translate"))
            .timeout(timeout)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return switch (call.send(request)) {
      case Reply.Ok(JsonNode body) ->
          new EngineAnswer.Translated(
              mode,
              ApertiumDocument.read(
                  body.path("responseData").path("translatedText").asText(""), html));
      case Reply.Refused refused when refused.ofThisText() ->
          new EngineAnswer.Translated(
              mode, Collections.nCopies(html.size(), Target.NONE), refused.reason());
      case Reply.Trouble trouble -> trouble.unavailable();
    };
  }

  @Override
  public EngineStatus status() {
    return switch (modes.refresh()) {
      case Pairs.Known<ApertiumModes>(ApertiumModes known) ->
          new EngineStatus(name(), true, null, known.names());
      case Pairs.Unknown<ApertiumModes>(String reason) ->
          new EngineStatus(name(), false, reason, List.of());
    };
  }

  private Pairs<ApertiumModes> list() {
    HttpRequest request =
        HttpRequest.newBuilder(at("/listPairs")).timeout(EngineCall.brief(timeout)).build();
    return switch (call.send(request)) {
      case Reply.Ok(JsonNode body) ->
          new Pairs.Known<>(
              new ApertiumModes(
                  StreamSupport.stream(body.path("responseData").spliterator(), false)
                      .map(pair ->
                          pair.path("sourceLanguage").asText()
                              + "-"
                              + pair.path("targetLanguage").asText())
                      .toList()));
      case Reply.Trouble trouble -> new Pairs.Unknown<>(trouble.reason());
    };
  }

  private URI at(String path) {
    return URI.create(server.toString().replaceAll("/+$", "") + path);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
