package org.dragoman.translate.engine.deepl.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.deepl.DeepLLanguages.Codes;
import org.dragoman.translate.engine.deepl.Dictionary;
import org.dragoman.translate.engine.http.EngineCall.Reply;

/**
 * Glossaries at DeepL, filled with our terms as texts need them. A few for each pair, because
 * outlets may translate a term each in their way, and because a term that was changed or removed
 * here must not go on there: a glossary whose entries would say otherwise is passed over, and the
 * one that was longest unused makes room. They are removed when the service stops.
 */
public final class DeepLGlossaries implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(DeepLGlossaries.class.getName());
  private static final int A_PAIR = 8;

  /** A pair DeepL has no glossaries for, or an account that may have no more. */
  private static final Duration REFUSED_FOR = Duration.ofMinutes(10);

  private record Kept(String id, Dictionary dictionary) {}

  private final DeepLServer server;
  private final ObjectMapper json;
  private final InstantSource clock;
  private final Map<Codes, List<Kept>> kept = new HashMap<>();
  private final Map<Codes, Instant> refusedUntil = new HashMap<>();

  public DeepLGlossaries(DeepLServer server, ObjectMapper json, InstantSource clock) {
    this.server = server;
    this.json = json;
    this.clock = clock;
  }

  /** The id of one that holds the terms of a request; empty if it has none, or DeepL no room. */
  synchronized Optional<String> serving(Codes codes, EngineRequest request) {
    Dictionary wanted = Dictionary.of(request);
    Codes pair = codes.plain();
    Instant refused = refusedUntil.getOrDefault(pair, Instant.MIN);
    if (wanted.entries().isEmpty() || clock.instant().isBefore(refused)) {
      return Optional.empty();
    }
    List<Kept> all = kept.computeIfAbsent(pair, _ -> new ArrayList<>());
    Optional<Kept> fitting =
        all.stream().filter(one -> one.dictionary().serves(wanted, request)).findFirst();
    fitting.ifPresent(all::remove);
    Optional<Kept> ready =
        fitting.isPresent() ? extended(pair, fitting.get(), wanted) : created(pair, wanted);
    ready.ifPresent(one -> all.addFirst(one));
    while (all.size() > A_PAIR) {
      server.delete("/v3/glossaries/" + all.removeLast().id());
    }
    return ready.map(Kept::id);
  }

  /** DeepL does not know it any more: it is made anew when it is next needed. */
  synchronized void forget(String id) {
    kept.values().forEach(all -> all.removeIf(one -> one.id().equals(id)));
  }

  private Optional<Kept> extended(Codes pair, Kept fitting, Dictionary wanted) {
    if (fitting.dictionary().holds(wanted)) {
      return Optional.of(fitting);
    }
    Dictionary more = fitting.dictionary().plus(wanted);
    String path = "/v3/glossaries/" + fitting.id() + "/dictionaries";
    return switch (server.send("PUT", path, dictionary(pair, more))) {
      case Reply.Ok _ -> Optional.of(new Kept(fitting.id(), more));
      case Reply.Trouble _ -> created(pair, wanted);
    };
  }

  private Optional<Kept> created(Codes pair, Dictionary wanted) {
    ObjectNode body = json.createObjectNode().put("name", "dragoman " + pair);
    body.putArray("dictionaries").add(dictionary(pair, wanted));
    return switch (server.send("POST", "/v3/glossaries", body)) {
      case Reply.Ok(JsonNode made) when made.hasNonNull("glossary_id") ->
          Optional.of(new Kept(made.path("glossary_id").asText(), wanted));
      case Reply.Ok _ -> refused(pair, "its answer has no id");
      case Reply.Trouble trouble -> refused(pair, trouble.reason());
    };
  }

  private Optional<Kept> refused(Codes pair, String reason) {
    LOG.log(
        Level.WARNING,
        "DeepL took no glossary; terms are only checked pair=%s reason=%s".formatted(pair, reason));
    refusedUntil.put(pair, clock.instant().plus(REFUSED_FOR));
    return Optional.empty();
  }

  private ObjectNode dictionary(Codes pair, Dictionary dictionary) {
    return json.createObjectNode()
        .put("source_lang", pair.source())
        .put("target_lang", pair.target())
        .put("entries", dictionary.tsv())
        .put("entries_format", "tsv");
  }

  /** The first that DeepL gives no answer to is the last tried: whoever stops does not wait. */
  @Override
  public synchronized void close() {
    kept.values().stream()
        .flatMap(List::stream)
        .map(one -> server.delete("/v3/glossaries/" + one.id()))
        .filter(Reply.Failed.class::isInstance)
        .findFirst()
        .ifPresent(_ -> LOG.log(Level.WARNING, "Glossaries stay at DeepL: it does not answer"));
    kept.clear();
  }
}
