package org.dragoman.translate.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.awaitility.Awaitility;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.apertium.http.ApyEngine;
import org.dragoman.translate.engine.http.EngineCall;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

/** The real Apertium, skipped where it or its Spanish–English pair is not installed. */
class ApertiumIT {

  private static final LanguagePair PAIR = new LanguagePair("es", "en");

  private final ApertiumCommand command =
      new ApertiumCommand("apertium", "apertium", Duration.ofSeconds(30), InstantSource.system());

  @Test
  void the_command_translates_spanish_and_keeps_links() {
    assumeTrue(command.supports(PAIR), "apertium with apertium-eng-spa is not installed");

    translatesSpanish(command);
  }

  @Test
  void the_server_translates_spanish_and_keeps_links() throws Exception {
    assumeTrue(command.supports(PAIR), "apertium with apertium-eng-spa is not installed");
    assumeTrue(onPath("apertium-apy"), "apertium-apy is not installed");
    int port = freePort();
    Process server =
        new ProcessBuilder("apertium-apy", "-p", String.valueOf(port), "/usr/share/apertium")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      Engine engine =
          new ApyEngine(
              "apy",
              URI.create("http://127.0.0.1:" + port),
              Duration.ofSeconds(30),
              new EngineCall(
                  HttpClient.newHttpClient(), new ObjectMapper(), InstantSource.system()),
              InstantSource.system());
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> engine.status().up());

      translatesSpanish(engine);
    } finally {
      server.descendants().forEach(ProcessHandle::destroy);
      server.destroy();
    }
  }

  private static void translatesSpanish(Engine engine) {
    EngineAnswer answer =
        engine.translate(
            EngineRequest.of(
                PAIR,
                List.of(
                    "El puente de Xyzzyville está cerrado.",
                    "Los vecinos <a href=\"https://example.org/a?b=1&amp;c=2\">esperan</a> una obra.")));

    assertThat(answer)
        .isInstanceOfSatisfying(
            EngineAnswer.Translated.class,
            translated -> {
              assertThat(translated.targets().get(0).html()).contains("bridge", "Xyzzyville");
              assertThat(translated.targets().get(0).html()).doesNotContain("*");
              assertThat(translated.targets().get(0).findings())
                  .extracting(Finding::check)
                  .containsExactly("unknown-words");
              assertThat(translated.targets().get(1).html())
                  .contains("<a href=\"https://example.org/a?b=1&amp;c=2\">", "neighbours");
              assertThat(translated.targets().get(1).findings()).isEmpty();
            });
  }

  private static boolean onPath(String program) {
    for (String folder : System.getenv("PATH").split(":")) {
      if (java.nio.file.Files.isExecutable(java.nio.file.Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
