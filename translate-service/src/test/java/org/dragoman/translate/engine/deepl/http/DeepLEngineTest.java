package org.dragoman.translate.engine.deepl.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.engine.EngineAnswer.Usage;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.EngineRequest.Sentence;
import org.dragoman.translate.engine.http.EngineCall;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.Term;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against DeepL's HTTP contract as its API reference states it. */
class DeepLEngineTest {

  private static final LanguagePair PAIR = new LanguagePair("es", "en-GB");

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private final DeepLEngine engine = engine("prefer_more");

  @BeforeEach
  void languages() {
    SERVER.stubFor(
        get("/v2/languages?type=source")
            .willReturn(
                okJson(
                    """
                    [{"language": "ES", "name": "Spanish"}, {"language": "EN", "name": "English"}]
                    """)));
    SERVER.stubFor(
        get("/v2/languages?type=target")
            .willReturn(
                okJson(
                    """
                    [{"language": "EN-GB", "name": "English (British)", "supports_formality": false},
                     {"language": "EN-US", "name": "English (American)", "supports_formality": false}]
                    """)));
  }

  @Test
  void sentences_go_as_html_with_their_context_and_come_back_with_what_is_billed() {
    SERVER.stubFor(
        post("/v2/translate")
            .withHeader("Authorization", equalTo("DeepL-Auth-Key secret"))
            .withRequestBody(
                equalToJson(
                    """
                    {"text": ["El <em id=\\"g1\\">puente</em>", "Un río"],
                     "source_lang": "ES", "target_lang": "EN-GB", "tag_handling": "html",
                     "split_sentences": "0", "show_billed_characters": true,
                     "context": "El puente Un río", "formality": "prefer_more"}
                    """))
            .willReturn(
                okJson(
                    """
                    {"translations": [
                      {"detected_source_language": "ES", "billed_characters": 9,
                       "text": "The <em id=\\"g1\\">bridge</em>"},
                      {"detected_source_language": "ES", "billed_characters": 6,
                       "text": "A river"}]}
                    """)));

    assertThat(engine.translate(request("El <em id=\"g1\">puente</em>", "Un río")))
        .isEqualTo(
            new Translated(
                null,
                List.of(
                    new Target("The <em id=\"g1\">bridge</em>", List.of()),
                    new Target("A river", List.of())),
                null,
                null,
                new Usage(15, 0, 0)));
  }

  @Test
  void terms_become_a_glossary_that_grows_and_is_used_again() {
    answers();
    SERVER.stubFor(
        post("/v3/glossaries")
            .withRequestBody(
                equalToJson(
                    """
                    {"name": "dragoman es-en", "dictionaries": [
                      {"source_lang": "es", "target_lang": "en",
                       "entries": "alcaldía\\tmayor's office", "entries_format": "tsv"}]}
                    """))
            .willReturn(
                aResponse()
                    .withStatus(201)
                    .withHeader("Content-Type", "application/json")
                    .withBody("{\"glossary_id\": \"g-1\", \"dictionaries\": []}")));
    SERVER.stubFor(
        put("/v3/glossaries/g-1/dictionaries")
            .willReturn(okJson("{\"source_lang\": \"es\", \"entry_count\": 2}")));

    engine.translate(request(sentence("La alcaldía.", term("alcaldía", "mayor's office"))));
    engine.translate(request(sentence("La alcaldía.", term("alcaldía", "mayor's office"))));
    engine.translate(request(sentence("El Prado.", keep("Prado"))));

    SERVER.verify(1, postRequestedFor(urlEqualTo("/v3/glossaries")));
    SERVER.verify(
        putRequestedFor(urlEqualTo("/v3/glossaries/g-1/dictionaries"))
            .withRequestBody(
                matchingJsonPath("$.entries", equalTo("Prado\tPrado\nalcaldía\tmayor's office"))));
    SERVER.verify(
        3,
        postRequestedFor(urlEqualTo("/v2/translate"))
            .withRequestBody(matchingJsonPath("$.glossary_id", equalTo("g-1"))));
  }

  @Test
  void a_term_that_was_changed_or_removed_here_does_not_go_on_there() {
    answers();
    glossaries();
    engine.translate(request(sentence("La alcaldía.", term("alcaldía", "mayor's office"))));

    engine.translate(request(sentence("La alcaldía.", term("alcaldía", "town hall"))));
    engine.translate(request(sentence("La Alcaldía y el Prado.", keep("Prado"))));

    SERVER.verify(3, postRequestedFor(urlEqualTo("/v3/glossaries")));
    SERVER.verify(0, putRequestedFor(urlEqualTo("/v3/glossaries/g-1/dictionaries")));
  }

  @Test
  void glossaries_are_removed_when_the_service_stops() {
    answers();
    glossaries();
    SERVER.stubFor(delete("/v3/glossaries/g-1").willReturn(aResponse().withStatus(204)));
    engine.translate(request(sentence("La alcaldía.", term("alcaldía", "town hall"))));

    engine.close();

    SERVER.verify(deleteRequestedFor(urlEqualTo("/v3/glossaries/g-1")));
  }

  @Test
  void without_room_for_a_glossary_it_translates_all_the_same() {
    answers();
    SERVER.stubFor(post("/v3/glossaries").willReturn(aResponse().withStatus(456)));

    assertThat(engine.translate(request(sentence("La alcaldía.", term("alcaldía", "town hall")))))
        .isInstanceOf(Translated.class);
    engine.translate(request(sentence("La alcaldía.", term("alcaldía", "town hall"))));

    SERVER.verify(1, postRequestedFor(urlEqualTo("/v3/glossaries")));
  }

  @Test
  void a_glossary_it_lost_is_done_without_and_made_again() {
    SERVER.stubFor(
        post("/v2/translate").willReturn(okJson("{\"translations\": [{\"text\": \"x\"}]}")));
    SERVER.stubFor(
        post("/v2/translate")
            .withRequestBody(matchingJsonPath("$.glossary_id"))
            .willReturn(aResponse().withStatus(404).withBody("{\"message\": \"Not found\"}")));
    glossaries();
    EngineRequest request = request(sentence("La alcaldía.", term("alcaldía", "town hall")));

    assertThat(engine.translate(request)).isInstanceOf(Translated.class);
    engine.translate(request);

    SERVER.verify(2, postRequestedFor(urlEqualTo("/v3/glossaries")));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "429, PT7S, true, it answered 429: sorry",
        "503, PT7S, true, it answered 503: sorry",
        "456, PT1H, false, its quota of characters is spent",
        "403, PT7S, false, it answered 403: sorry"
      })
  void its_trouble_is_told_with_how_long_it_lasts(
      int status, Duration after, boolean untouched, String reason) {
    SERVER.stubFor(
        post("/v2/translate")
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("Retry-After", "7")
                    .withBody("{\"message\": \"sorry\"}")));

    assertThat(engine.translate(request("Hola")))
        .isEqualTo(new Unavailable(reason, after, untouched));
  }

  @Test
  void a_text_it_does_not_take_is_its_matter_and_no_trouble_of_the_server() {
    SERVER.stubFor(
        post("/v2/translate")
            .willReturn(aResponse().withStatus(413).withBody("{\"message\": \"too large\"}")));

    assertThat(engine.translate(request("Hola")))
        .isEqualTo(new Translated(null, List.of(Target.NONE), "it answered 413: too large"));
  }

  @Test
  void it_is_up_until_its_quota_is_spent() {
    SERVER.stubFor(
        get("/v2/usage").willReturn(okJson("{\"character_count\": 1, \"character_limit\": 500}")));
    assertThat(engine.status().up()).isTrue();
    assertThat(engine.status().pairs()).containsExactly("ES-EN-GB", "ES-EN-US");

    SERVER.stubFor(
        get("/v2/usage")
            .willReturn(okJson("{\"character_count\": 500, \"character_limit\": 500}")));
    assertThat(engine.status().reason()).isEqualTo("its quota of 500 characters is spent");
  }

  @Test
  void it_knows_its_languages_and_their_variants() {
    Awaitility.await().until(() -> !engine.supports(new LanguagePair("ckb", "en")));

    assertThat(engine.supports(new LanguagePair("es-MX", "en-US"))).isTrue();
    assertThat(engine.supports(new LanguagePair("es", "en"))).isTrue();
  }

  @Test
  void the_key_tells_the_host() {
    EngineCall call = call();
    assertThat(new DeepLServer(null, "k:fx", Duration.ofSeconds(1), call).address())
        .isEqualTo(URI.create("https://api-free.deepl.com"));
    assertThat(new DeepLServer(null, "k", Duration.ofSeconds(1), call).address())
        .isEqualTo(URI.create("https://api.deepl.com"));
  }

  private static void answers() {
    SERVER.stubFor(
        post("/v2/translate").willReturn(okJson("{\"translations\": [{\"text\": \"x\"}]}")));
  }

  private static void glossaries() {
    SERVER.stubFor(post("/v3/glossaries").willReturn(okJson("{\"glossary_id\": \"g-1\"}")));
  }

  private static Sentence sentence(String text, Term term) {
    int from = text.indexOf(term.source());
    return new Sentence(
        text, List.of(new Occurrence(term, from, from + term.source().length())), List.of());
  }

  private static Term term(String source, String target) {
    return new Term(UUID.randomUUID(), source, List.of(), target, List.of(), List.of(), false);
  }

  private static Term keep(String name) {
    return new Term(UUID.randomUUID(), name, List.of(), name, List.of(), List.of(), true);
  }

  private static EngineRequest request(Sentence... sentences) {
    return new EngineRequest(PAIR, List.of(sentences));
  }

  private static EngineRequest request(String... html) {
    return EngineRequest.of(PAIR, List.of(html));
  }

  private static EngineCall call() {
    return new EngineCall(HttpClient.newHttpClient(), new ObjectMapper(), InstantSource.system());
  }

  private static DeepLEngine engine(String formality) {
    return new DeepLEngine(
        "deepl",
        new DeepLServer(URI.create(SERVER.baseUrl()), "secret", Duration.ofSeconds(5), call()),
        formality,
        new ObjectMapper(),
        InstantSource.system());
  }
}
