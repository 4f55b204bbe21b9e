package org.dragoman.translate.engine.deepl.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.engine.EngineAnswer.Usage;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.EngineStatus;
import org.dragoman.translate.engine.PairCache;
import org.dragoman.translate.engine.PairCache.Pairs;
import org.dragoman.translate.engine.deepl.DeepLLanguages;
import org.dragoman.translate.engine.deepl.DeepLLanguages.Codes;
import org.dragoman.translate.engine.http.EngineCall.Reply;
import org.dragoman.translate.engine.http.EngineCall.Reply.Refused;
import org.dragoman.translate.engine.http.EngineCall.Reply.Trouble;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/** DeepL: {@code /v2/translate} with HTML, our terms as its glossary, and its own count. */
public final class DeepLEngine implements Engine, AutoCloseable {

  /** DeepL's own status for a quota that is used up; it is renewed by the month. */
  private static final int QUOTA_SPENT = 456;

  private static final Duration UNTIL_QUOTA_IS_ASKED_AGAIN = Duration.ofHours(1);

  /** What is around a sentence tells what its words mean; more than a page does not. */
  private static final int CONTEXT = 2000;

  private final String name;
  private final DeepLServer server;
  private final @Nullable String formality;
  private final ObjectMapper json;
  private final DeepLGlossaries glossaries;
  private final PairCache<DeepLLanguages> languages;

  public DeepLEngine(
      String name,
      DeepLServer server,
      @Nullable String formality,
      ObjectMapper json,
      InstantSource clock) {
    this.name = name;
    this.server = server;
    this.formality = formality;
    this.json = json;
    this.glossaries = new DeepLGlossaries(server, json, clock);
    this.languages = new PairCache<>(this::list, PairCache.OF_A_SERVER, clock);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean honoursTerms() {
    return true;
  }

  @Override
  public boolean supports(LanguagePair pair) {
    return switch (languages.now()) {
      case Pairs.Known<DeepLLanguages>(DeepLLanguages known) -> known.codes(pair).isPresent();
      case Pairs.Unknown<DeepLLanguages> _ -> true;
    };
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    return switch (languages.get()) {
      case Pairs.Unknown<DeepLLanguages>(String reason) -> new Unavailable(reason);
      case Pairs.Known<DeepLLanguages>(DeepLLanguages known) ->
          known
              .codes(request.pair())
              .map(codes -> translate(codes, request))
              .orElseGet(EngineAnswer.Unsupported::new);
    };
  }

  private EngineAnswer translate(Codes codes, EngineRequest request) {
    Optional<String> glossary = glossaries.serving(codes, request);
    Reply reply = server.send("POST", "/v2/translate", body(codes, request, glossary));
    if (glossary.isPresent() && reply instanceof Refused refused && refused.status() == 404) {
      glossaries.forget(glossary.get());
      reply = server.send("POST", "/v2/translate", body(codes, request, Optional.empty()));
    }
    int sentences = request.sentences().size();
    return switch (reply) {
      case Reply.Ok(JsonNode body) -> answer(body.path("translations"), sentences);
      case Refused refused when refused.ofThisText() ->
          new Translated(null, Collections.nCopies(sentences, Target.NONE), refused.reason());
      case Refused refused when refused.status() == QUOTA_SPENT ->
          new Unavailable("its quota of characters is spent", UNTIL_QUOTA_IS_ASKED_AGAIN);
      case Trouble trouble -> trouble.unavailable();
    };
  }

  private ObjectNode body(Codes codes, EngineRequest request, Optional<String> glossary) {
    ObjectNode body = json.createObjectNode();
    request.html().forEach(body.putArray("text")::add);
    body.put("source_lang", codes.source())
        .put("target_lang", codes.target())
        .put("tag_handling", "html")
        .put("split_sentences", "0")
        .put("show_billed_characters", true)
        .put("context", context(request));
    if (formality != null) {
      body.put("formality", formality);
    }
    glossary.ifPresent(id -> body.put("glossary_id", id));
    return body;
  }

  private static String context(EngineRequest request) {
    String text =
        request.html().stream().map(PlainText::fromInline).collect(Collectors.joining(" "));
    return text.substring(0, Math.min(CONTEXT, text.length()));
  }

  private static EngineAnswer answer(JsonNode translations, int sentences) {
    List<Target> targets = new ArrayList<>();
    long billed = 0;
    for (int i = 0; i < sentences; i++) {
      JsonNode one = translations.path(i);
      String text = one.path("text").asText("");
      targets.add(text.isBlank() ? Target.NONE : new Target(text, List.of()));
      billed += one.path("billed_characters").asLong(0);
    }
    return new Translated(null, targets, null, null, new Usage(billed, 0, 0));
  }

  @Override
  public EngineStatus status() {
    return switch (server.get("/v2/usage")) {
      case Reply.Ok(JsonNode usage) -> status(usage);
      case Trouble trouble -> new EngineStatus(name, false, trouble.reason(), List.of());
    };
  }

  private EngineStatus status(JsonNode usage) {
    long limit = usage.path("character_limit").asLong(Long.MAX_VALUE);
    boolean spent = usage.path("character_count").asLong(0) >= limit;
    List<String> pairs =
        switch (languages.get()) {
          case Pairs.Known<DeepLLanguages>(DeepLLanguages known) ->
              known.all().stream().map(Codes::toString).toList();
          case Pairs.Unknown<DeepLLanguages> _ -> List.of();
        };
    return new EngineStatus(
        name, !spent, spent ? "its quota of %d characters is spent".formatted(limit) : null, pairs);
  }

  private Pairs<DeepLLanguages> list() {
    Reply sources = server.get("/v2/languages?type=source");
    if (sources instanceof Trouble trouble) {
      return new Pairs.Unknown<>(trouble.reason());
    }
    return switch (server.get("/v2/languages?type=target")) {
      case Reply.Ok(JsonNode targets) ->
          new Pairs.Known<>(new DeepLLanguages(codes(((Reply.Ok) sources).body()), codes(targets)));
      case Trouble trouble -> new Pairs.Unknown<>(trouble.reason());
    };
  }

  private static List<String> codes(JsonNode languages) {
    return StreamSupport.stream(languages.spliterator(), false)
        .map(language -> language.path("language").asText())
        .toList();
  }

  @Override
  public void close() {
    glossaries.close();
  }
}
