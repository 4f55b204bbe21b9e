package org.dragoman.publish.suggestion.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.dragoman.publish.suggestion.Alternative;
import org.dragoman.publish.suggestion.GlossaryTerm;
import org.dragoman.publish.suggestion.Guard;
import org.dragoman.publish.suggestion.MemoryMatch;
import org.dragoman.publish.suggestion.Part;
import org.dragoman.publish.suggestion.Sentence;
import org.dragoman.publish.suggestion.Suggested;
import org.dragoman.publish.suggestion.Suggestions;

/** Asks translate-service over REST: memory, glossary and engines side by side, each guarded. */
public final class RemoteSuggestions implements Suggestions {

  /** Of the time for the memory's answer, left for its way. */
  private static final Duration WAY = Duration.ofMillis(100);

  /** The weakest match an editor has use for, and how many. */
  private static final int LEAST = 60;

  private static final int MOST = 5;

  private final TranslateService service;
  private final ObjectMapper json;
  private final ExecutorService threads;
  private final Guard memory;
  private final Guard terms;
  private final Guard engines;

  /**
   * @param threads with a thread for each question
   */
  public RemoteSuggestions(
      TranslateService service,
      ObjectMapper json,
      ExecutorService threads,
      Guard memory,
      Guard terms,
      Guard engines) {
    this.service = service;
    this.json = json;
    this.threads = threads;
    this.memory = memory;
    this.terms = terms;
    this.engines = engines;
  }

  @Override
  public Suggested of(Sentence sentence, boolean machine) {
    CompletableFuture<Part<MemoryMatch>> matches =
        CompletableFuture.supplyAsync(() -> memory.ask(time -> matches(sentence, time)), threads);
    CompletableFuture<Part<Alternative>> alternatives =
        machine
            ? CompletableFuture.supplyAsync(
                () -> engines.ask(time -> alternatives(sentence, time)), threads)
            : null;
    Part<List<GlossaryTerm>> found =
        terms(sentence.from(), sentence.to(), sentence.outlet(), List.of(sentence.html()));
    return new Suggested(
        matches.join(), ofOne(found), alternatives == null ? null : alternatives.join());
  }

  private static Part<GlossaryTerm> ofOne(Part<List<GlossaryTerm>> found) {
    return switch (found) {
      case Part.Given<List<GlossaryTerm>> given ->
          new Part.Given<>(given.items().getFirst(), given.complete());
      case Part.Missing<List<GlossaryTerm>>(Part.Why why) -> new Part.Missing<>(why);
    };
  }

  @Override
  public Part<List<GlossaryTerm>> terms(String from, String to, String outlet, List<String> html) {
    ObjectNode asked = asked(from, to).put("outlet", outlet);
    html.forEach(asked.putArray("sentences")::add);
    return terms.ask(time ->
        service.ask(
            "/api/glossary/terms",
            asked,
            time,
            answer -> {
              List<List<GlossaryTerm>> found = new ArrayList<>();
              for (JsonNode sentence : array(answer.path("terms"), html.size())) {
                found.add(all(sentence, GlossaryTerm.class));
              }
              return new Part.Given<>(found, true);
            }));
  }

  private Part<MemoryMatch> matches(Sentence sentence, Duration time) {
    ObjectNode asked =
        asked(sentence.from(), sentence.to())
            .put("domain", sentence.outlet())
            .put("least", LEAST)
            .put("most", MOST);
    asked
        .putArray("sentences")
        .addObject()
        .put("html", sentence.html())
        .put("before", sentence.before())
        .put("after", sentence.after());
    long within = Math.max(1, time.minus(WAY).toMillis());
    return service.ask(
        "/api/memory/lookup?within=" + within + "ms",
        asked,
        time,
        answer ->
            new Part.Given<>(
                all(array(answer.path("matches"), 1).get(0), MemoryMatch.class),
                answer.path("complete").asBoolean(false)));
  }

  private Part<Alternative> alternatives(Sentence sentence, Duration time) {
    long seconds = Math.max(1, time.minusSeconds(1).toSeconds());
    return service.ask(
        "/api/translate/alternatives?seconds=" + seconds,
        asked(sentence.from(), sentence.to())
            .put("outlet", sentence.outlet())
            .put("html", sentence.html()),
        time,
        answer -> new Part.Given<>(all(answer.path("alternatives"), Alternative.class), true));
  }

  private ObjectNode asked(String from, String to) {
    return json.createObjectNode().put("source", from).put("target", to);
  }

  private static JsonNode array(JsonNode node, int size) throws IOException {
    if (!node.isArray() || node.size() != size) {
      throw new IOException("not a list of " + size);
    }
    return node;
  }

  private <T> List<T> all(JsonNode node, Class<T> type) throws IOException {
    if (!node.isArray()) {
      throw new IOException("not a list");
    }
    ObjectReader reader =
        json.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    List<T> all = new ArrayList<>();
    for (JsonNode one : node) {
      if (!one.isObject()) {
        throw new IOException("not an object");
      }
      all.add(reader.readValue(one));
    }
    return all;
  }
}
