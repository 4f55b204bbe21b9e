package org.dragoman.translate.engine.apertium.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
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
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.http.EngineCall;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApyEngineTest {

  private static final LanguagePair PAIR = new LanguagePair("es", "en");

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @Test
  void a_text_it_refuses_is_no_reason_to_leave_it_alone() {
    listPairs();
    SERVER.stubFor(post("/translate").willReturn(aResponse().withStatus(413)));

    assertThat(engine().translate(EngineRequest.of(PAIR, List.of("Uno", "Dos"))))
        .isEqualTo(
            new EngineAnswer.Translated(
                "spa-eng", List.of(Target.NONE, Target.NONE), "it answered 413"));
  }

  @Test
  void an_article_is_one_form_post() {
    listPairs();
    SERVER.stubFor(
        post("/translate")
            .withFormParam("langpair", containing("spa|eng"))
            .withFormParam("format", containing("html"))
            .withFormParam("q", containing("<p id=\"s1\">Adiós &amp; ya</p>"))
            .willReturn(
                okJson(
                    """
                    {"responseData": {"translatedText":
                      "<p id=\\"s0\\">Hello<\\/p>\\n<p id=\\"s1\\">Bye &amp; already<\\/p>"},
                     "responseDetails": null, "responseStatus": 200}
                    """)));

    EngineAnswer answer =
        engine().translate(EngineRequest.of(PAIR, List.of("Hola", "Adiós &amp; ya")));

    assertThat(answer)
        .isEqualTo(
            new EngineAnswer.Translated(
                "spa-eng",
                List.of(
                    new Target("Hello", List.of()), new Target("Bye &amp; already", List.of()))));
  }

  @Test
  void a_pair_it_does_not_list_is_not_asked_for() {
    listPairs();

    ApyEngine engine = engine();

    assertThat(engine.translate(EngineRequest.of(new LanguagePair("ar", "en"), List.of("س"))))
        .isInstanceOf(EngineAnswer.Unsupported.class);
    assertThat(engine.supports(new LanguagePair("ar", "en"))).isFalse();
  }

  @Test
  void its_own_trouble_is_told_as_the_reason() {
    listPairs();
    SERVER.stubFor(
        post("/translate")
            .willReturn(
                aResponse()
                    .withStatus(503)
                    .withBody("{\"status\":\"error\",\"explanation\":\"too busy\"}")));

    assertThat(engine().translate(EngineRequest.of(PAIR, List.of("Hola"))))
        .isEqualTo(new EngineAnswer.Unavailable("it answered 503: too busy", null, true, true));
  }

  private static void listPairs() {
    SERVER.stubFor(
        get("/listPairs")
            .willReturn(
                okJson(
                    """
                    {"responseData": [
                      {"sourceLanguage": "spa", "targetLanguage": "eng_US"},
                      {"sourceLanguage": "spa", "targetLanguage": "eng"}],
                     "responseDetails": null, "responseStatus": 200}
                    """)));
  }

  private static ApyEngine engine() {
    return new ApyEngine(
        "apy",
        URI.create(SERVER.baseUrl() + "/"),
        Duration.ofSeconds(5),
        new EngineCall(HttpClient.newHttpClient(), new ObjectMapper(), InstantSource.system()),
        InstantSource.system());
  }
}
