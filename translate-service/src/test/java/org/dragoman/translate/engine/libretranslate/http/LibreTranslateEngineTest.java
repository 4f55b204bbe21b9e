package org.dragoman.translate.engine.libretranslate.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.Tagged;
import org.dragoman.translate.engine.http.EngineCall;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibreTranslateEngineTest {

  private static final LanguagePair PAIR = new LanguagePair("ar", "en-GB");

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @Test
  void sentences_go_as_html_with_the_key_and_come_back_clean() {
    languages();
    SERVER.stubFor(
        post("/translate")
            .withRequestBody(
                equalToJson(
                    """
                    {"q": ["جسر", "نهر <em id=\\"g1\\">طويل</em>"], "source": "ar", "target": "en",
                     "format": "html", "api_key": "secret"}
                    """))
            .willReturn(okJson("{\"translatedText\": [\"Bridge<script>x</script>\", \"River\"]}")));

    EngineAnswer answer =
        new Tagged(engine("secret"), Tagged.Form.HTML)
            .translate(EngineRequest.of(PAIR, List.of("جسر", "نهر <em>طويل</em>")));

    assertThat(answer)
        .isInstanceOfSatisfying(
            EngineAnswer.Translated.class,
            translated -> {
              assertThat(translated.targets())
                  .extracting(Target::html)
                  .containsExactly("Bridge", "River");
              assertThat(translated.targets().get(1).findings())
                  .extracting(Finding::check)
                  .containsExactly("markup");
            });
  }

  @Test
  void a_refusal_carries_the_words_of_the_server() {
    languages();
    SERVER.stubFor(
        post("/translate")
            .willReturn(aResponse().withStatus(403).withBody("{\"error\": \"Invalid API key\"}")));

    assertThat(engine("wrong").translate(EngineRequest.of(PAIR, List.of("جسر"))))
        .isEqualTo(new EngineAnswer.Unavailable("it answered 403: Invalid API key"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 413, 422})
  void a_text_it_refuses_is_its_matter_and_no_trouble_of_the_server(int status) {
    languages();
    SERVER.stubFor(
        post("/translate")
            .willReturn(aResponse().withStatus(status).withBody("{\"error\": \"odd text\"}")));

    assertThat(engine(null).translate(EngineRequest.of(PAIR, List.of("bad", "worse"))))
        .isEqualTo(
            new EngineAnswer.Translated(
                null,
                List.of(Target.NONE, Target.NONE),
                "it answered %d: odd text".formatted(status)));
  }

  @Test
  void too_many_requests_did_nothing_and_say_when_to_come_back() {
    languages();
    SERVER.stubFor(
        post("/translate").willReturn(aResponse().withStatus(429).withHeader("Retry-After", "7")));

    assertThat(engine(null).translate(EngineRequest.of(PAIR, List.of("جسر"))))
        .isEqualTo(new EngineAnswer.Unavailable("it answered 429", Duration.ofSeconds(7), true));
  }

  @Test
  void an_answer_that_is_no_json_is_its_trouble_and_not_ours() {
    languages();
    SERVER.stubFor(post("/translate").willReturn(aResponse().withBody("<html>proxy</html>")));

    assertThat(engine(null).translate(EngineRequest.of(PAIR, List.of("جسر"))))
        .isEqualTo(EngineAnswer.Unavailable.failed("its answer is not JSON"));
  }

  @Test
  void a_slow_server_is_given_up_in_time() {
    languages();
    SERVER.stubFor(post("/translate").willReturn(aResponse().withFixedDelay(10_000)));

    assertThat(engine(null).translate(EngineRequest.of(PAIR, List.of("جسر"))))
        .isInstanceOfSatisfying(
            EngineAnswer.Unavailable.class,
            unavailable -> assertThat(unavailable.reason()).startsWith("no answer in time"));
  }

  @Test
  void a_server_that_is_not_there_may_support_the_pair_later() {
    LibreTranslateEngine engine =
        new LibreTranslateEngine(
            "libretranslate",
            URI.create("http://127.0.0.1:1"),
            Optional.empty(),
            Duration.ofSeconds(1),
            call(),
            new LibreTranslateJson(new ObjectMapper()),
            InstantSource.system());

    assertThat(engine.supports(PAIR)).isTrue();
    assertThat(engine.translate(EngineRequest.of(PAIR, List.of("جسر"))))
        .isEqualTo(new EngineAnswer.Unavailable("no connection to 127.0.0.1:1"));
    assertThat(engine.status().up()).isFalse();
  }

  private static void languages() {
    SERVER.stubFor(
        get("/languages")
            .willReturn(
                okJson(
                    """
                    [{"code": "ar", "name": "Arabic", "targets": ["ar", "en"]},
                     {"code": "en", "name": "English", "targets": ["ar", "en", "es"]}]
                    """)));
  }

  private static EngineCall call() {
    return new EngineCall(HttpClient.newHttpClient(), new ObjectMapper(), InstantSource.system());
  }

  private static LibreTranslateEngine engine(String key) {
    return new LibreTranslateEngine(
        "libretranslate",
        URI.create(SERVER.baseUrl()),
        Optional.ofNullable(key),
        Duration.ofSeconds(2),
        call(),
        new LibreTranslateJson(new ObjectMapper()),
        InstantSource.system());
  }
}
