package org.dragoman.ingest.fetch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.dragoman.guard.Guard;
import org.dragoman.ingest.fetch.Answer;
import org.dragoman.ingest.fetch.Conditions;
import org.dragoman.ingest.fetch.Fetched;
import org.dragoman.ingest.fetch.Fetched.Fault;
import org.dragoman.ingest.fetch.WebAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {
  private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
  private static final int LARGEST = 100_000;
  private static final byte[] FEED = "<rss><channel/></rss>".getBytes(UTF_8);

  private final Host host = new Host();
  private final HttpFetcher fetcher = fetcher(Duration.ofSeconds(20));

  private static HttpFetcher fetcher(Duration total) {
    return new HttpFetcher(
        new Limits(Duration.ofSeconds(2), Duration.ofSeconds(10), total, LARGEST, 5),
        "Dragoman/1 (+https://house.example/)",
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    fetcher.close();
    host.close();
  }

  private Fetched fetch(String path) {
    return fetcher.fetch(host.url(path), Conditions.NONE, Guard.PRIVATE_NETWORKS_TOO);
  }

  private String body(String path) {
    Fetched fetched = fetch(path);
    assertThat(fetched).isInstanceOf(Fetched.Changed.class);
    return new String(((Fetched.Changed) fetched).document().content(), UTF_8);
  }

  private static void isFailure(Fetched fetched, Fault fault, String words) {
    assertThat(fetched)
        .asInstanceOf(type(Fetched.Failed.class))
        .satisfies(failed -> {
          assertThat(failed.fault()).isEqualTo(fault);
          assertThat(failed.reason()).contains(words).endsWith(".");
        });
  }

  @Test
  void a_document_comes_with_its_headers_and_its_address() {
    host.answers(
        "/feed",
        200,
        FEED,
        "Content-Type",
        "application/rss+xml",
        "Content-Language",
        "fr",
        "ETag",
        "W/\"7\"",
        "Last-Modified",
        "Fri, 1 May 2026 07:00:00 GMT");

    assertThat(fetch("/feed"))
        .asInstanceOf(type(Fetched.Changed.class))
        .satisfies(changed -> {
          assertThat(changed.document().content()).isEqualTo(FEED);
          assertThat(changed.document().contentType()).isEqualTo("application/rss+xml");
          assertThat(changed.document().contentLanguage()).isEqualTo("fr");
          assertThat(changed.document().base()).isEqualTo(host.url("/feed").toString());
          assertThat(changed.answer().validators())
              .isEqualTo(new Conditions("W/\"7\"", "Fri, 1 May 2026 07:00:00 GMT"));
        });
  }

  @Test
  void it_says_who_it_is_and_carries_nothing_along() {
    host.answers("/feed", 200, FEED, "Set-Cookie", "id=1; Path=/");

    fetch("/feed");
    fetch("/feed");

    assertThat(host.asked())
        .hasSize(2)
        .allSatisfy(request -> {
          assertThat(request.header("User-Agent"))
              .isEqualTo("Dragoman/1 (+https://house.example/)");
          assertThat(request.header("Cookie")).isNull();
          assertThat(request.header("If-None-Match")).isNull();
          assertThat(request.header("Accept-Encoding")).contains("gzip").contains("br");
        });
  }

  @Test
  void a_known_document_is_asked_for_on_condition() {
    host.on(
        "/feed",
        exchange -> {
          boolean known = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.sendResponseHeaders(known ? 304 : 500, -1);
        });

    Fetched fetched =
        fetcher.fetch(
            host.url("/feed"), new Conditions("\"7\"", "yesterday"), Guard.PRIVATE_NETWORKS_TOO);

    assertThat(fetched).isInstanceOf(Fetched.NotModified.class);
    assertThat(host.asked().getFirst().header("If-Modified-Since")).isEqualTo("yesterday");
  }

  @Test
  void packed_documents_are_unpacked() throws IOException {
    byte[] text = "The boats came in at dawn. ".repeat(40).getBytes(UTF_8);
    // Java has no encoder of its own; made of the same text.
    byte[] brotli =
        Base64.getDecoder()
            .decode("GzcE+J0Htq3odftbRto2WFKVoXWYGNmbBnFxm9sgYXR3SqDeSoWN4HC7IHydxAs=");
    host.answers("/br", 200, brotli, "Content-Encoding", "br");
    host.answers("/gzip", 200, gzip(text), "Content-Encoding", "gzip");
    host.answers("/deflate", 200, deflate(text, false), "Content-Encoding", "deflate");
    host.answers("/raw", 200, deflate(text, true), "Content-Encoding", "deflate");
    host.answers("/twice", 200, gzip(deflate(text, false)), "Content-Encoding", "deflate, gzip");
    host.answers("/silent", 200, gzip(text), "Content-Type", "application/rss+xml");
    host.answers("/untrue", 200, text, "Content-Encoding", "gzip");

    for (String path :
        new String[] {"/br", "/gzip", "/deflate", "/raw", "/twice", "/silent", "/untrue"}) {
      assertThat(body(path)).as(path).isEqualTo(new String(text, UTF_8));
    }
  }

  @Test
  void bombs_are_refused_at_their_limit_whatever_they_are_packed_as() throws IOException {
    byte[] bomb = gzip(new byte[50_000_000]);
    // Fifty million zeros.
    byte[] brotli =
        Base64.getDecoder()
            .decode(
                "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//8g9eD/8EQBwWAOig6wE=");
    host.answers("/br", 200, brotli, "Content-Encoding", "br");
    host.answers("/nobr", 200, FEED, "Content-Encoding", "br");
    host.answers("/bomb", 200, bomb, "Content-Encoding", "gzip");
    host.answers("/nested", 200, gzip(bomb), "Content-Encoding", "gzip, gzip");
    host.answers("/thrice", 200, bomb, "Content-Encoding", "gzip, gzip, gzip");
    host.answers("/large", 200, new byte[LARGEST + 1]);

    isFailure(fetch("/br"), Fault.TOO_LARGE, "more than 100000 bytes");
    isFailure(fetch("/nobr"), Fault.BROKEN, "cannot be unpacked");
    isFailure(fetch("/bomb"), Fault.TOO_LARGE, "more than 100000 bytes");
    isFailure(fetch("/nested"), Fault.TOO_LARGE, "more than 100000 bytes");
    isFailure(fetch("/thrice"), Fault.BROKEN, "3 times");
    isFailure(fetch("/large"), Fault.TOO_LARGE, "more than 100000 bytes");
  }

  @Test
  void an_endless_document_is_left_at_its_limit() {
    host.on(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          byte[] more = new byte[8_192];
          while (true) {
            out.write(more);
          }
        });

    isFailure(fetch("/endless"), Fault.TOO_LARGE, "more than 100000 bytes");
  }

  @Test
  void a_document_cut_short_is_none() throws IOException {
    byte[] half = gzip("The boats came in at dawn. ".repeat(4_000).getBytes(UTF_8));
    host.answers(
        "/half", 200, java.util.Arrays.copyOf(half, half.length / 2), "Content-Encoding", "gzip");
    host.on(
        "/cut",
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write(FEED);
          exchange.getResponseBody().flush();
          throw new IOException("gone");
        });

    isFailure(fetch("/half"), Fault.BROKEN, "cannot be unpacked");
    isFailure(fetch("/cut"), Fault.UNREACHABLE, "broke off");
  }

  @Test
  void a_host_that_trickles_is_left_when_time_is_up() {
    host.on(
        "/trickle",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            try {
              Thread.sleep(50);
            } catch (InterruptedException stop) {
              return;
            }
          }
        });
    try (HttpFetcher hasty = fetcher(Duration.ofMillis(600))) {
      long from = System.nanoTime();
      Fetched fetched =
          hasty.fetch(host.url("/trickle"), Conditions.NONE, Guard.PRIVATE_NETWORKS_TOO);

      isFailure(fetched, Fault.TOO_SLOW, "no whole answer");
      assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void redirects_are_followed_and_what_is_permanent_is_told() {
    host.answers("/old", 301, new byte[0], "Location", "/newer");
    host.answers("/newer", 308, new byte[0], "Location", "feed?x=1");
    host.answers("/feed", 200, FEED);

    Answer answer = ((Fetched.Changed) fetch("/old")).answer();

    assertThat(answer.trail().address()).isEqualTo(host.url("/feed?x=1"));
    assertThat(answer.trail().movedTo()).hasValue(host.url("/feed?x=1"));
    assertThat(answer.trail().downgraded()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 303, 307})
  void a_temporary_redirect_moves_nothing(int status) {
    host.answers("/a", 301, new byte[0], "Location", "/b");
    host.answers("/b", status, new byte[0], "Location", "/c");
    host.answers("/c", 301, new byte[0], "Location", "/d");
    host.answers("/d", 200, FEED);

    Answer answer = ((Fetched.Changed) fetch("/a")).answer();

    assertThat(answer.trail().movedTo()).hasValue(host.url("/b"));
  }

  @Test
  void redirects_end_somewhere() {
    host.answers("/round", 302, new byte[0], "Location", "/about");
    host.answers("/about", 302, new byte[0], "Location", "/round");
    for (int i = 0; i < 8; i++) {
      host.answers("/far" + i, 302, new byte[0], "Location", "/far" + (i + 1));
    }
    host.answers("/file", 302, new byte[0], "Location", "file:///etc/passwd");

    isFailure(fetch("/round"), Fault.REDIRECTED, "circle");
    isFailure(fetch("/far0"), Fault.REDIRECTED, "more than 5");
    isFailure(fetch("/file"), Fault.REDIRECTED, "not followed");
  }

  @ParameterizedTest
  @CsvSource({
    "401, DENIED, password",
    "403, DENIED, does not let us in",
    "404, DENIED, nothing at this address",
    "451, DENIED, legal",
    "500, BROKEN, error of its own",
    "599, BROKEN, 599",
    "204, BROKEN, 204"
  })
  void a_status_is_told_in_words(int status, Fault fault, String words) {
    host.answers("/feed", status, new byte[0]);

    isFailure(fetch("/feed"), fault, words);
  }

  @Test
  void patience_is_asked_for_in_seconds_or_by_date() {
    host.answers("/seconds", 429, new byte[0], "Retry-After", "120");
    host.answers("/date", 503, new byte[0], "Retry-After", "Fri, 01 May 2026 09:30:00 GMT");
    host.answers("/nothing", 503, new byte[0], "Retry-After", "soon");
    host.answers("/gone", 410, new byte[0]);

    assertThat(((Fetched.RateLimited) fetch("/seconds")).retryAt()).isEqualTo(NOW.plusSeconds(120));
    assertThat(((Fetched.RateLimited) fetch("/date")).retryAt())
        .isEqualTo(Instant.parse("2026-05-01T09:30:00Z"));
    assertThat(((Fetched.RateLimited) fetch("/nothing")).retryAt()).isNull();
    assertThat(fetch("/gone")).isInstanceOf(Fetched.Gone.class);
  }

  @Test
  void this_machine_is_not_asked_by_whatever_name() {
    host.answers("/feed", 200, FEED);
    int port = host.url("/").getPort();
    for (String name :
        new String[] {
          "127.0.0.1", "localhost", "127.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]"
        }) {
      Fetched fetched =
          fetcher.fetch(
              WebAddress.of("http://" + name + ":" + port + "/feed"),
              Conditions.NONE,
              Guard.PUBLIC);
      isFailure(fetched, Fault.REFUSED, "private, loopback or link-local");
    }
    assertThat(host.asked()).isEmpty();
  }

  @Test
  void a_machine_of_the_cloud_is_not_asked_even_where_private_networks_are_allowed() {
    isFailure(
        fetcher.fetch(
            URI.create("http://169.254.169.254/latest/meta-data"),
            Conditions.NONE,
            Guard.PRIVATE_NETWORKS_TOO),
        Fault.REFUSED,
        "metadata");
    host.answers("/feed", 302, new byte[0], "Location", "http://169.254.169.254/latest");
    isFailure(fetch("/feed"), Fault.REFUSED, "metadata");
  }

  @Test
  void nobody_there_is_told_in_words() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    isFailure(
        fetcher.fetch(
            URI.create("http://127.0.0.1:" + closed + "/"),
            Conditions.NONE,
            Guard.PRIVATE_NETWORKS_TOO),
        Fault.UNREACHABLE,
        "takes no connection");
    isFailure(
        fetcher.fetch(URI.create("http://no.invalid/"), Conditions.NONE, Guard.PUBLIC),
        Fault.UNREACHABLE,
        "no host called no.invalid");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED, raw))) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
