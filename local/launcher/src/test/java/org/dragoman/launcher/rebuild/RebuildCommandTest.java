package org.dragoman.launcher.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RebuildCommandTest {
  private static final String LINE =
      """
      {"what": "missing", "storyId": "a1-en", "version": 2, "about": "its text"}\
      """;

  private final List<String> asked = new ArrayList<>();
  private final StringWriter out = new StringWriter();
  private HttpServer service;
  private int status = 202;
  private volatile int away;
  private String first = job("waiting", "");
  private String then = job("done", report(1, LINE));

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/api/rebuilds", this::answer);
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  @Test
  void a_dry_run_tells_what_differs_and_ends_with_1() {
    assertThat(run("--into", "site")).isEqualTo(1);

    assertThat(asked.getFirst())
        .startsWith("POST Bearer secret")
        .contains("\"into\":\"site\"", "\"from\":\"beginning\"", "\"apply\":false");
    assertThat(out.toString())
        .contains("missing   a1-en version 2: its text")
        .contains("7 records read: 1 missing, 0 different, 0 extra")
        .contains("nothing was written; --apply does it");
  }

  @Test
  void it_ends_with_0_where_nothing_differs() {
    then = job("done", report(0, ""));

    assertThat(run("--into", "site", "--from", "0:12,3:9")).isZero();
    assertThat(asked.getFirst()).contains("\"from\":\"0:12,3:9\"");
    assertThat(out.toString()).contains("nothing to do");
  }

  @Test
  void what_the_service_refuses_is_said_in_its_words() {
    status = 422;
    first = "{\"title\": \"Rebuild refused\", \"detail\": \"into is site.\"}";

    assertThat(run("--into", "?")).isPositive();
    assertThat(out.toString()).contains("422 Rebuild refused: into is site.");
  }

  @Test
  void a_rebuild_that_fails_is_told() {
    then =
        "{\"id\": \"j1\", \"state\": \"failed\", \"endedAt\": \"x\", \"failure\": \"No broker.\"}";

    assertThat(run("--into", "site", "--apply")).isPositive();
    assertThat(out.toString()).contains("The rebuild failed: No broker.");
  }

  @Test
  void a_service_that_is_away_for_a_moment_is_asked_again() {
    away = 2;

    assertThat(run("--into", "site", "--patience", "60")).isEqualTo(1);

    assertThat(out.toString())
        .contains("503, asking again", "7 records read: 1 missing, 0 different, 0 extra");
  }

  @Test
  void one_that_stays_away_is_left_with_words_that_say_how_to_go_on() {
    away = Integer.MAX_VALUE;

    assertThat(run("--into", "site", "--patience", "0")).isPositive();

    assertThat(out.toString())
        .contains("rebuild j1", "The rebuild goes on", "./dragoman rebuild --follow j1");
  }

  @Test
  void a_rebuild_is_followed_that_was_asked_for_before() {
    assertThat(run("--follow", "j1")).isEqualTo(1);

    assertThat(asked).allMatch(request -> request.startsWith("GET"));
    assertThat(out.toString()).contains("7 records read: 1 missing");
  }

  @Test
  void a_rebuild_is_cancelled() {
    status = 200;
    first =
        "{\"id\": \"j1\", \"state\": \"failed\", \"endedAt\": \"x\","
            + " \"failure\": \"Cancelled by Nadia.\"}";

    assertThat(run("--cancel", "j1")).isZero();

    assertThat(out.toString()).contains("Cancelled by Nadia. What was written stays");
  }

  @Test
  void nobody_at_all_is_told_of_at_once() {
    service.stop(0);

    assertThat(run("--into", "site")).isPositive();
    assertThat(out.toString()).contains("does not answer at http://127.0.0.1:");
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--publish", "http://127.0.0.1:" + service.getAddress().getPort(), "--key", "secret"));
    PrintWriter writer = new PrintWriter(out, true);
    return new CommandLine(new RebuildCommand())
        .setOut(writer)
        .setErr(writer)
        .setExecutionExceptionHandler((problem, _, _) -> {
          writer.println(problem.getMessage());
          return CommandLine.ExitCode.SOFTWARE;
        })
        .execute(all.toArray(String[]::new));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean post = exchange.getRequestMethod().equals("POST");
    asked.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestHeaders().getFirst("Authorization")
            + " "
            + body);
    if (!post && away > 0) {
      away--;
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    byte[] answer = (post ? first : then).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(post ? status : 200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private static String job(String state, String report) {
    String ended = report.isEmpty() ? "" : ", \"endedAt\": \"x\", \"report\": " + report;
    return """
    {"id": "j1", "state": "%s", "apply": false, "read": 7, "of": 7%s}\
    """
        .formatted(state, ended);
  }

  private static String report(int missing, String lines) {
    return """
    {"records": 7, "unusable": 0, "complete": true, "written": 0,
     "difference": {"missing": %d, "extra": 0, "different": 0, "lines": [%s]}}\
    """
        .formatted(missing, lines);
  }
}
