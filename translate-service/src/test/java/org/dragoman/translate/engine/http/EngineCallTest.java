package org.dragoman.translate.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dragoman.translate.engine.http.EngineCall.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a server that answers no further than it is told to. */
@Timeout(20)
class EngineCallTest {

  private final EngineCall call =
      new EngineCall(HttpClient.newHttpClient(), new ObjectMapper(), InstantSource.system());

  /** Done when the client has left. */
  private final CompletableFuture<Void> left = new CompletableFuture<>();

  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void end() throws IOException {
    server.close();
  }

  @Test
  void an_answer_that_stops_after_its_headers_is_given_up_in_time_and_left() throws Exception {
    answer("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"transl", 1, true);

    assertThat(call.send(request(Duration.ofMillis(500))))
        .isEqualTo(new Reply.Failed("no answer in time from " + authority(), false));
    left.get(10, TimeUnit.SECONDS);
  }

  @Test
  void an_answer_without_end_is_cut_off() throws Exception {
    answer("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + "[".repeat(1 << 16), 1 << 20, true);

    assertThat(call.send(request(Duration.ofSeconds(15))))
        .isInstanceOfSatisfying(
            Reply.Failed.class,
            failed ->
                assertThat(failed.reason())
                    .startsWith("no whole answer from " + authority() + ": ")
                    .contains("16777216"));
    left.get(10, TimeUnit.SECONDS);
  }

  @Test
  void a_connection_that_breaks_says_so() throws Exception {
    answer("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"transl", 1, false);

    assertThat(call.send(request(Duration.ofSeconds(15))))
        .isInstanceOfSatisfying(
            Reply.Failed.class,
            failed -> assertThat(failed.reason()).startsWith("no whole answer from"));
  }

  @Test
  void what_should_be_quick_takes_no_longer_than_the_rest() {
    assertThat(EngineCall.brief(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(5));
    assertThat(EngineCall.brief(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(2));
  }

  private void answer(String text, int times, boolean stays) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    Thread.ofVirtual()
        .start(() -> {
          try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            head(in);
            OutputStream out = socket.getOutputStream();
            for (int i = 0; i < times; i++) {
              out.write(bytes);
            }
            out.flush();
            if (stays) {
              in.transferTo(OutputStream.nullOutputStream());
            }
          } catch (IOException _) {
            // A client that leaves in the middle resets the connection.
          } finally {
            left.complete(null);
          }
        });
  }

  private static void head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
  }

  private HttpRequest request(Duration timeout) {
    return HttpRequest.newBuilder(URI.create("http://" + authority() + "/"))
        .version(HttpClient.Version.HTTP_1_1)
        .timeout(timeout)
        .build();
  }

  private String authority() {
    return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
  }
}
