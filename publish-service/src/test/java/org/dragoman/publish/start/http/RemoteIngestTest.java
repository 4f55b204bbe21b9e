package org.dragoman.publish.start.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Source;
import org.dragoman.events.json.EventJson;
import org.dragoman.publish.neighbour.http.HttpNeighbour;
import org.dragoman.publish.start.Ingest;
import org.dragoman.publish.start.Told;
import org.dragoman.publish.start.Told.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over an ingest-service that says what it is told to. */
class RemoteIngestTest {
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final ObjectMapper JSON = EventJson.mapper();
  private static final Article ARTICLE =
      Article.builder()
          .title("Titular")
          .language("es", null)
          .body(List.of(new Block.Paragraph("Un texto.")))
          .build();

  private record Asked(String method, String path, String body, Map<String, List<String>> headers) {
    String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }
  }

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Map<String, Asked> asked = new ConcurrentHashMap<>();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LONG).build();
  private HttpServer server;
  private volatile int status = 200;
  private volatile boolean hangs;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    client.shutdownNow();
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.put(
        path,
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            sent,
            Map.copyOf(exchange.getRequestHeaders())));
    if (hangs) {
      try {
        over.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    byte[] body = answers.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Ingest ingest(@Nullable String key, Duration within) {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    return new RemoteIngest(new IngestService(neighbour(address, key), JSON), JSON, within, within);
  }

  private HttpNeighbour neighbour(URI address, @Nullable String key) {
    return new HttpNeighbour(
        client, address, "dragoman.start.ingest", key, IngestService.LONGEST_ANSWER);
  }

  private Ingest ingest() {
    return ingest("start-key", LONG);
  }

  @Test
  void sources_are_read_whatever_else_is_said_of_them() {
    answers.put(
        "/api/sources",
        """
        {"sources": [{"id": "quay", "name": "The Quay", "rights": "By letter", "policy": {"identity": "auto"},
          "health": {"state": "heard"}}]}\
        """);

    assertThat(ingest().sources())
        .isEqualTo(
            new Told.Given<>(
                List.of(new Source("quay", "The Quay", null, null, null, null, "By letter"))));
    assertThat(asked.get("/api/sources").header("Authorization")).isEqualTo("Bearer start-key");
  }

  @Test
  void a_page_comes_with_its_address_its_article_and_its_notes() throws IOException {
    answers.put(
        "/api/preview/page",
        """
        {"address": "https://quay.example/f", "feed": {"format": "html"}, "articles": [
          {"title": "Ferry", "language": "en", "body": [{"type": "paragraph", "html": "Back."}], "notes": ["Odd."]}]}\
        """);

    Told<Ingest.Page> told = ingest().page("https://quay.example/f?x");

    assertThat(told).isInstanceOf(Told.Given.class);
    Ingest.Page page = ((Told.Given<Ingest.Page>) told).value();
    assertThat(page.address()).isEqualTo("https://quay.example/f");
    assertThat(page.draft().notes()).containsExactly("Odd.");
    assertThat(page.draft().article().body()).containsExactly(new Block.Paragraph("Back."));
    assertThat(JSON.readTree(asked.get("/api/preview/page").body()).path("url").asText())
        .isEqualTo("https://quay.example/f?x");
  }

  @Test
  void a_feed_is_no_page_to_start_a_story_from() {
    answers.put("/api/preview/page", "{\"articles\": [{\"title\": \"A\"}, {\"title\": \"B\"}]}");

    assertThat(ingest().page("https://quay.example/feed"))
        .isInstanceOfSatisfying(
            Told.Refused.class,
            refused -> assertThat(refused.why()).contains("list of 2 articles", "source"));
  }

  @Test
  void an_item_that_would_be_refused_is_told_with_its_reason() {
    answers.put(
        "/api/preview",
        "{\"articles\": [{\"refused\": \"It is a front page.\", \"title\": \"A\"}]}");

    assertThat(ingest().text("A\nB", "es")).isEqualTo(new Told.Refused<>("It is a front page."));
    assertThat(asked.get("/api/preview").header("Content-type"))
        .isEqualTo("text/plain;charset=UTF-8");
    assertThat(asked.get("/api/preview").header("Content-language")).isEqualTo("es");
  }

  @Test
  void a_text_is_sent_as_the_articles_body() throws IOException {
    answers.put("/api/preview", "{\"articles\": [{\"title\": \"Titular\"}]}");

    ingest().article(ARTICLE, "First.\n\nSecond.");

    JsonNode sent = JSON.readTree(asked.get("/api/preview").body());
    assertThat(sent.path("body").asText()).isEqualTo("First.\n\nSecond.");
    assertThat(sent.path("title").asText()).isEqualTo("Titular");
  }

  @Test
  void an_article_is_sent_as_it_is_and_its_id_read() throws IOException {
    answers.put(
        "/api/sources/quay/articles",
        "{\"articles\": [{\"id\": \"a-1\", \"outcome\": \"unchanged\", \"version\": 1}]}");
    status = 202;

    assertThat(ingest().send("quay", ARTICLE)).isEqualTo(new Told.Given<>("a-1"));
    JsonNode sent = JSON.readTree(asked.get("/api/sources/quay/articles").body());
    assertThat(sent.at("/body/0/type").asText()).isEqualTo("paragraph");
    assertThat(sent.at("/body/0/html").asText()).isEqualTo("Un texto.");
  }

  @Test
  void what_is_known_is_asked_by_the_address_whatever_stands_in_it() {
    answers.put("/api/articles", "{\"articles\": [{\"id\": \"a-1\"}, {\"id\": \"a-2\"}]}");

    assertThat(ingest().known("https://quay.example/a?b=c&d=é+"))
        .isEqualTo(new Told.Given<>(List.of("a-1", "a-2")));
    assertThat(asked.get("/api/articles").path())
        .isEqualTo("/api/articles?url=https%3A%2F%2Fquay.example%2Fa%3Fb%3Dc%26d%3D%C3%A9%2B");
  }

  @Test
  void an_outlet_comes_with_whether_it_was_known() {
    Source source = new Source("quay", "The Quay", null, null, null, null, "By letter");
    answers.put(
        "/api/outlets",
        "{\"id\": \"quay\", \"name\": \"The Quay\", \"rights\": \"By letter\", \"added\": true}");
    assertThat(ingest().outlet("The Quay", null, null, "By letter"))
        .isEqualTo(new Told.Given<>(new Ingest.Outlet(source, true)));

    answers.put(
        "/api/outlets",
        "{\"id\": \"quay\", \"name\": \"The Quay\", \"rights\": \"By letter\", \"added\": false}");
    assertThat(ingest().outlet("The Quay", null, null, "Another"))
        .isEqualTo(new Told.Given<>(new Ingest.Outlet(source, false)));
  }

  @Test
  void of_an_article_is_told_whether_its_outlet_has_canceled_it() {
    answers.put("/api/articles/a-1", "{\"article\": {\"title\": \"Titular\"}}");
    answers.put("/api/articles/a-2", "{\"article\": {\"status\": \"canceled\"}}");

    assertThat(ingest().arrived("a-1"))
        .isEqualTo(new Told.Given<>(new Ingest.Arrived("Titular", false)));
    assertThat(ingest().arrived("a-2")).isEqualTo(new Told.Given<>(new Ingest.Arrived("", true)));
  }

  @Test
  void the_one_items_reason_is_told_rather_than_that_nothing_was_taken() {
    status = 422;
    answers.put(
        "/api/sources/quay/articles",
        "{\"detail\": \"Every item was refused.\", \"articles\": [{\"refused\": \"It has no title.\"}]}");

    assertThat(ingest().send("quay", ARTICLE)).isEqualTo(new Told.Refused<>("It has no title."));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 413, 422})
  void what_ingest_refuses_is_told_in_its_words(int code) {
    status = code;
    answers.put("/api/preview/page", "{\"detail\": \"There is no such host.\"}");

    assertThat(ingest().page("https://nowhere.example/"))
        .isEqualTo(new Told.Refused<>("There is no such host."));
  }

  @ParameterizedTest
  @CsvSource({"401,DENIED", "403,DENIED", "500,BROKEN", "503,BROKEN", "302,BROKEN"})
  void an_answer_that_says_nothing_of_the_story_is_none(int code, Why why) {
    status = code;

    assertThat(ingest().sources()).isEqualTo(new Told.Away<>(why));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<html>", "[]", "{\"sources\": 7}", "{\"sources\": [{\"id\": \"!\"}]}"})
  void an_answer_that_makes_no_sense_is_none(String garbled) {
    answers.put("/api/sources", garbled);

    assertThat(ingest().sources()).isEqualTo(new Told.Away<>(Why.BROKEN));
  }

  @Test
  void nobody_waits_longer_than_they_are_told_to() {
    hangs = true;

    assertThat(ingest("start-key", SHORT).sources()).isEqualTo(new Told.Away<>(Why.AWAY));
  }

  @Test
  void nobody_there_is_away() {
    server.stop(0);

    assertThat(ingest().send("quay", ARTICLE)).isEqualTo(new Told.Away<>(Why.AWAY));
  }

  @Test
  void without_a_key_nothing_is_asked() {
    assertThat(ingest(null, LONG).sources()).isEqualTo(new Told.Away<>(Why.OFF));
    assertThat(ingest(null, LONG).page("https://quay.example/"))
        .isEqualTo(new Told.Away<>(Why.OFF));
    assertThat(asked).isEmpty();
  }

  @Test
  void an_address_that_is_none_stops_the_start() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> neighbour(URI.create("ingest:8081"), "k"))
        .withMessageContaining("dragoman.start.ingest");
  }
}
