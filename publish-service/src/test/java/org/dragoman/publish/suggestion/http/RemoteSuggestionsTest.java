package org.dragoman.publish.suggestion.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dragoman.publish.neighbour.http.HttpNeighbour;
import org.dragoman.publish.suggestion.Alternative;
import org.dragoman.publish.suggestion.GlossaryTerm;
import org.dragoman.publish.suggestion.Guard;
import org.dragoman.publish.suggestion.MemoryMatch;
import org.dragoman.publish.suggestion.Notebook;
import org.dragoman.publish.suggestion.Part;
import org.dragoman.publish.suggestion.Part.Missing;
import org.dragoman.publish.suggestion.Part.Why;
import org.dragoman.publish.suggestion.Sentence;
import org.dragoman.publish.suggestion.Suggested;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over a translate-service that behaves as badly as it can. */
class RemoteSuggestionsTest {
  private static final Sentence SENTENCE =
      new Sentence("es", "en", "courier", "El puerto.", "Antes.", "");
  private static final String LOOKUP = "/api/memory/lookup";
  private static final String TERMS = "/api/glossary/terms";
  private static final String ALTERNATIVES = "/api/translate/alternatives";
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  /** What the server does, by path. */
  private interface Behaviour {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final Map<String, String> questions = new ConcurrentHashMap<>();
  private final Notebook notebook = new Notebook();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(LONG)
          .executor(threads)
          .build();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    behaviours.put(
        LOOKUP,
        says(
            """
            {"complete": true, "matches": [[{"kind": "context", "percent": 100, "source": "El puerto.",
              "target": "The harbour. <script>x</script>", "unit": "u1", "who": "Robin Vale", "at": "2026-05-01T09:00:00Z",
              "differences": []}]]}\
            """));
    behaviours.put(
        TERMS,
        says(
            """
            {"version": 3, "terms": [[{"entry": "e1", "words": "puerto", "from": 3, "to": 9, "source": "puerto", "target": "harbour",
              "targetForms": [], "forbidden": ["haven"], "keep": false, "partOfSpeech": "noun"}]]}\
            """));
    behaviours.put(
        ALTERNATIVES,
        says(
            """
            {"alternatives": [{"engine": "deepl", "target": "The port.",
                "findings": [{"check": "terms", "severity": "warning", "text": "harbour"}]},
              {"engine": "own", "findings": [], "reason": "own: no connection"}]}\
            """));
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    client.shutdownNow();
    threads.shutdownNow();
  }

  @Test
  void all_three_are_asked_with_what_they_need_and_read() {
    Suggested suggested = remote("translator-key").of(SENTENCE, true);

    assertThat(suggested.complete()).isTrue();
    MemoryMatch match = suggested.memory().items().getFirst();
    assertThat(match.percent()).isEqualTo(100);
    assertThat(match.by()).isEqualTo("human");
    assertThat(match.target()).isEqualTo("The harbour. ");
    assertThat(suggested.terms().items())
        .containsExactly(
            new GlossaryTerm(
                "e1",
                "puerto",
                3,
                9,
                "puerto",
                "harbour",
                List.of(),
                List.of("haven"),
                false,
                null));
    assertThat(suggested.machine()).isNotNull();
    assertThat(suggested.machine().items())
        .extracting(Alternative::target)
        .containsExactly("The port.", null);
    assertThat(questions.get(LOOKUP))
        .contains("\"domain\":\"courier\"", "\"before\":\"Antes.\"", "\"after\":\"\"");
    assertThat(questions.get(ALTERNATIVES)).contains("\"outlet\":\"courier\"");
    assertThat(questions.get("key")).isEqualTo("Bearer translator-key");
  }

  @Test
  void engines_are_asked_only_on_demand() {
    assertThat(remote("translator-key").of(SENTENCE, false).machine()).isNull();
    assertThat(questions).doesNotContainKey(ALTERNATIVES);
  }

  @Test
  void one_part_that_never_answers_takes_nothing_from_the_others() {
    behaviours.put(LOOKUP, exchange -> await());

    Suggested suggested = remote("translator-key", SHORT).of(SENTENCE, false);

    assertThat(suggested.memory()).isEqualTo(new Missing<MemoryMatch>(Why.LATE));
    assertThat(suggested.terms().items()).hasSize(1);
    assertThat(suggested.complete()).isFalse();
    assertThat(notebook.told).containsExactlyInAnyOrder("memory late", "terms given");
  }

  @Test
  void a_body_that_stalls_is_late() {
    behaviours.put(
        LOOKUP,
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write("{\"complete\":".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          await();
        });

    assertThat(remote("translator-key", SHORT).of(SENTENCE, false).memory())
        .isEqualTo(new Missing<MemoryMatch>(Why.LATE));
  }

  @Test
  void a_body_without_end_is_not_read_to_its_end() {
    behaviours.put(
        LOOKUP,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] some = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
          try (OutputStream body = exchange.getResponseBody()) {
            for (int i = 0; i < 80; i++) {
              body.write(some);
            }
            body.write("{\"complete\": true, \"matches\": [[]]}".getBytes(StandardCharsets.UTF_8));
          }
        });

    assertThat(remote("translator-key").of(SENTENCE, false).memory())
        .isEqualTo(new Missing<MemoryMatch>(Why.FAILED));
  }

  @ParameterizedTest
  @CsvSource({
    "500, FAILED",
    "503, FAILED",
    "404, FAILED",
    "302, FAILED",
    "401, DENIED",
    "403, DENIED",
    "400, REFUSED",
    "413, REFUSED",
    "422, REFUSED"
  })
  void an_answer_that_is_no_success_is_known_by_its_status(int status, Why why) {
    behaviours.put(LOOKUP, exchange -> send(exchange, status, "{}"));

    assertThat(remote("translator-key").of(SENTENCE, false).memory())
        .isEqualTo(new Missing<MemoryMatch>(why));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "<html>",
        "[]",
        "{}",
        "{\"matches\": []}",
        "{\"matches\": [[null]]}",
        "{\"matches\": [[{}]]}",
        "{\"matches\": [[{\"kind\": \"exact\", \"percent\": 200, \"source\": \"a\", \"target\": \"b\", \"unit\": \"u\"}]]}",
        "{\"matches\": [[{\"kind\": \"exact\", \"percent\": \"x\", \"source\": \"a\", \"target\": \"b\", \"unit\": \"u\"}]]}"
      })
  void an_answer_that_makes_no_sense_is_a_failure(String body) {
    behaviours.put(LOOKUP, exchange -> send(exchange, 200, body));

    assertThat(remote("translator-key").of(SENTENCE, false).memory())
        .isEqualTo(new Missing<MemoryMatch>(Why.FAILED));
  }

  @Test
  void a_memory_that_ran_out_of_time_gives_what_it_has() {
    behaviours.put(LOOKUP, says("{\"complete\": false, \"matches\": [[]]}"));

    Suggested suggested = remote("translator-key").of(SENTENCE, false);

    assertThat(suggested.memory()).isEqualTo(new Part.Given<MemoryMatch>(List.of(), false));
    assertThat(suggested.complete()).isFalse();
  }

  @Test
  void after_failures_in_a_row_nobody_connects_any_more() {
    server.stop(0);
    RemoteSuggestions remote = remote("translator-key");

    assertThat(why(remote)).isEqualTo(Why.FAILED);
    assertThat(why(remote)).isEqualTo(Why.FAILED);
    assertThat(why(remote)).isEqualTo(Why.RESTING);
  }

  @Test
  void without_a_key_nothing_is_asked() {
    Suggested suggested = remote(null).of(SENTENCE, true);

    assertThat(suggested).isEqualTo(Suggested.missing(Why.OFF, true));
    assertThat(questions).isEmpty();
  }

  @Test
  void terms_of_many_sentences_come_for_each() {
    behaviours.put(TERMS, says("{\"terms\": [[], []]}"));

    assertThat(remote("translator-key").terms("es", "en", "courier", List.of("A.", "B.")))
        .isEqualTo(new Part.Given<>(List.of(List.of(), List.of()), true));
    assertThat(remote("translator-key").terms("es", "en", "courier", List.of("A.")))
        .isEqualTo(new Missing<>(Why.FAILED));
  }

  @Test
  void an_address_may_have_a_path_and_is_one_of_the_web() {
    behaviours.put("/behind" + TERMS, says("{\"terms\": [[]]}"));
    URI behind = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/behind/");

    TranslateService service = new TranslateService(neighbour(behind, "translator-key"), JSON);

    assertThat(
            service.ask(
                TERMS, JSON.createObjectNode(), LONG, _ -> new Part.Given<>(List.of("a"), true)))
        .isEqualTo(new Part.Given<>(List.of("a"), true));
    for (String wrong : List.of("translate:8082", "/translate", "ftp://127.0.0.1/")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> neighbour(URI.create(wrong), null))
          .withMessageContaining("dragoman.suggestions.translate");
    }
  }

  private static Why why(RemoteSuggestions remote) {
    return remote.of(SENTENCE, false).memory() instanceof Missing<MemoryMatch>(Why why)
        ? why
        : null;
  }

  private HttpNeighbour neighbour(URI address, @Nullable String key) {
    return new HttpNeighbour(
        client, address, "dragoman.suggestions.translate", key, TranslateService.LONGEST_ANSWER);
  }

  private RemoteSuggestions remote(@Nullable String key) {
    return remote(key, LONG);
  }

  /**
   * @param time for the memory
   */
  private RemoteSuggestions remote(@Nullable String key, Duration time) {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new RemoteSuggestions(
        new TranslateService(neighbour(address, key), JSON),
        JSON,
        threads,
        guard("memory", time),
        guard("terms", LONG),
        guard("engines", LONG));
  }

  private Guard guard(String part, Duration time) {
    return new Guard(
        part, new Guard.Limits(time, 4, 2, Duration.ofMinutes(1)), Clock.systemUTC(), notebook);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    questions.put(
        path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    questions.put("key", exchange.getRequestHeaders().getFirst("Authorization"));
    behaviours.get(path).answer(exchange);
  }

  private static Behaviour says(String json) {
    return exchange -> send(exchange, 200, json);
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
