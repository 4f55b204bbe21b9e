package org.dragoman.translate.boot;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.EngineRequest.Sentence;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.Term;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Engines as they are configured, from the start of the service to its end. */
class InstalledTest {

  private static final Term TERM =
      new Term(UUID.randomUUID(), "puente", List.of(), "bridge", List.of(), List.of(), false);

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @Test
  void what_engines_hold_elsewhere_is_let_go_at_the_end() {
    SERVER.stubFor(get("/v2/languages?type=source").willReturn(okJson("[{\"language\": \"ES\"}]")));
    SERVER.stubFor(
        get("/v2/languages?type=target").willReturn(okJson("[{\"language\": \"EN-GB\"}]")));
    SERVER.stubFor(post("/v3/glossaries").willReturn(okJson("{\"glossary_id\": \"g-1\"}")));
    SERVER.stubFor(delete("/v3/glossaries/g-1").willReturn(noContent()));
    SERVER.stubFor(
        post("/v2/translate")
            .willReturn(okJson("{\"translations\": [{\"text\": \"The bridge\"}]}")));
    EngineBeans.Installed installed = installed("deepl", "DRAGOMAN_ENGINES_DEEPL_API_KEY", "key");
    Engine engine = installed.list().getFirst().engine();
    EngineRequest request =
        new EngineRequest(
            new LanguagePair("es", "en-GB"),
            List.of(new Sentence("El puente", List.of(new Occurrence(TERM, 3, 9)), List.of())));
    assertThat(engine.translate(request)).isInstanceOf(Translated.class);

    installed.close();

    SERVER.verify(1, deleteRequestedFor(urlEqualTo("/v3/glossaries/g-1")));
  }

  @Test
  void their_pairs_are_asked_for_at_the_start() {
    SERVER.stubFor(get("/languages").willReturn(okJson("[]")));

    installed("libretranslate", "DRAGOMAN_ENGINES_LIBRETRANSLATE_API_KEY", "key").ask();

    Awaitility.await()
        .untilAsserted(() -> SERVER.verify(1, getRequestedFor(urlEqualTo("/languages"))));
  }

  @Test
  void servers_that_hang_hold_up_nobody_who_asks_what_they_translate() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + mute.getLocalPort();
      EngineBeans.Installed installed =
          EnginesConfigTest.all(
              EnginesConfigTest.engines(
                  Map.of(
                      "DRAGOMAN_ENGINES_ORDER", "apy,libretranslate,deepl",
                      "DRAGOMAN_ENGINES_APY_URL", url,
                      "DRAGOMAN_ENGINES_LIBRETRANSLATE_URL", url,
                      "DRAGOMAN_ENGINES_DEEPL_URL", url,
                      "DRAGOMAN_ENGINES_DEEPL_API_KEY", "key")));

      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(4),
          () ->
              assertThat(installed.list())
                  .hasSize(3)
                  .allMatch(one -> one.engine().supports(new LanguagePair("es", "en"))));
    }
  }

  private static EngineBeans.Installed installed(String name, String setting, String value) {
    return EnginesConfigTest.all(
        EnginesConfigTest.engines(
            Map.of(
                "DRAGOMAN_ENGINES_ORDER",
                name,
                "DRAGOMAN_ENGINES_" + name.toUpperCase(java.util.Locale.ROOT) + "_URL",
                SERVER.baseUrl(),
                setting,
                value)));
  }
}
