package org.dragoman.translate.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineAnswer.Maker;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.engine.HeldTerms;
import org.dragoman.translate.engine.PairPattern;
import org.dragoman.translate.engine.Recoveries;
import org.dragoman.translate.engine.Relay;
import org.dragoman.translate.engine.Routes;
import org.dragoman.translate.engine.Tagged;
import org.dragoman.translate.engine.TermGuard;
import org.dragoman.translate.engine.apertium.http.ApyEngine;
import org.dragoman.translate.engine.http.EngineCall;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.PartOfSpeech;
import org.dragoman.translate.glossary.Term;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real Apertium, each pair skipped by name where it is not installed. */
class ApertiumIT {

  private static final LanguagePair SPANISH = new LanguagePair("es", "en");
  private static final LanguagePair FRENCH = new LanguagePair("fr", "en");
  private static final Path DATA = Path.of("/usr/share/apertium");
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private static final String PAIRS =
      """
      es,  El puente está cerrado.,         bridge
      ca,  El pont és tancat.,              bridge
      sr,  Most je zatvoren.,               bridge
      hr,  Most je zatvoren.,               bridge
      mk,  Мостот е затворен.,              bridge
      is,  Brúin er lokuð.,                 bridge
      """;

  private static final ApertiumCommand COMMAND = command(4);
  private static Engine apy;
  private static Process server;

  @BeforeAll
  static void startServer() throws IOException {
    if (!Files.isExecutable(Path.of("/usr/bin/apertium-apy"))) {
      return;
    }
    int port = freePort();
    server =
        new ProcessBuilder("apertium-apy", "-p", String.valueOf(port), DATA.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    InstantSource clock = InstantSource.system();
    apy =
        new ApyEngine(
            "apy",
            URI.create("http://127.0.0.1:" + port),
            TIMEOUT,
            new EngineCall(HttpClient.newHttpClient(), new ObjectMapper(), clock),
            clock);
    Awaitility.await().atMost(TIMEOUT).until(() -> apy.status().up());
  }

  @AfterAll
  static void stop() {
    COMMAND.close();
    if (server != null) {
      server.descendants().forEach(ProcessHandle::destroy);
      server.destroy();
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = PAIRS)
  void the_command_translates(String language, String source, String word) {
    translates(COMMAND, language, source, word);
  }

  @ParameterizedTest
  @CsvSource(textBlock = PAIRS)
  void the_server_translates(String language, String source, String word) {
    assumeTrue(apy != null, "apertium-apy is not installed");

    translates(apy, language, source, word);
  }

  @Test
  void the_command_keeps_links_and_names_unknown_words() {
    keepsLinks(COMMAND);
  }

  @Test
  void a_process_an_article_says_the_same() {
    keepsLinks(command(0));
  }

  @Test
  void the_server_keeps_links_and_names_unknown_words() {
    assumeTrue(apy != null, "apertium-apy is not installed");

    keepsLinks(apy);
  }

  @Test
  void pipelines_that_run_and_processes_of_their_own_translate_alike() {
    assumeInstalled(SPANISH);
    List<String> texts =
        List.of(
            "Compró pan &amp; vino a 1/2 precio @mercado [sic].",
            "¿Quién <em>lo</em> dijo<br>ayer?",
            "«Nadie», respondió la alcaldesa; 3 &lt; 4.");

    assertThat(html(new Tagged(COMMAND, Tagged.Form.HTML), texts))
        .isEqualTo(html(new Tagged(command(0), Tagged.Form.HTML), texts));
  }

  @Test
  void a_pipeline_that_lost_any_of_its_filters_is_replaced() {
    assumeInstalled(SPANISH);
    html(COMMAND, List.of("El puente."));
    int filters = filters().size();
    assertThat(filters).isPositive();

    for (int one = 0; one < filters; one++) {
      filters().get(one).destroyForcibly();

      assertThat(html(COMMAND, List.of("El puente."))).containsExactly("The bridge.");
    }
  }

  private static List<ProcessHandle> filters() {
    List<ProcessHandle> apys = server == null ? List.of() : server.descendants().toList();
    return ProcessHandle.current()
        .descendants()
        .filter(one -> !apys.contains(one))
        .filter(one -> one.info().command().orElse("").endsWith("lt-proc"))
        .toList();
  }

  @Test
  void french_goes_through_spanish_and_keeps_its_link() {
    assumeInstalled(new LanguagePair("fr", "es"));
    assumeInstalled(SPANISH);
    Engines engines =
        new Engines(
            List.of(new Tagged(COMMAND, Tagged.Form.HTML)),
            new Routes(Map.of(), Map.of(new PairPattern("fr-en"), "es")),
            new Recoveries());

    Relay.Outcome outcome =
        Relay.ask(
            engines.route(FRENCH, (engine, came) -> {}),
            EngineRequest.of(
                FRENCH,
                List.of(
                    "Le <a href=\"https://example.org/pont\">pont</a> est fermé depuis lundi.")),
            (engine, came) -> {});

    Target target = outcome.targets().getFirst();
    assertThat(target.html())
        .contains("<a href=\"https://example.org/pont\">bridge</a>", "closed", "Monday");
    assertThat(target.maker()).isEqualTo(new Maker("apertium", "fr-es, spa-eng", "es"));
    assertThat(target.findings()).extracting(Finding::check).contains("pivot");
  }

  private static void translates(Engine engine, String language, String source, String word) {
    LanguagePair pair = new LanguagePair(language, "en");
    assumeInstalled(pair);

    assertThat(engine.translate(EngineRequest.of(pair, List.of(source))))
        .isInstanceOfSatisfying(
            EngineAnswer.Translated.class,
            translated ->
                assertThat(translated.targets().getFirst().html()).containsIgnoringCase(word));
  }

  private static void keepsLinks(Engine engine) {
    assumeInstalled(SPANISH);
    EngineAnswer answer =
        engine.translate(
            EngineRequest.of(
                SPANISH,
                List.of(
                    "El puente de Xyzzyville está cerrado.",
                    "Los vecinos <a href=\"https://example.org/a?b=1&amp;c=2\">esperan</a> una"
                        + " obra.")));

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

  private static void assumeInstalled(LanguagePair pair) {
    COMMAND.status();
    assumeTrue(COMMAND.supports(pair), "Apertium has no " + pair + " here");
  }

  private static List<String> html(Engine engine, List<String> texts) {
    return ((EngineAnswer.Translated) engine.translate(EngineRequest.of(SPANISH, texts)))
        .targets().stream().map(target -> Objects.requireNonNull(target.html())).toList();
  }

  @Test
  void names_of_the_glossary_come_through_as_they_are_to_be_with_their_markup() {
    assumeInstalled(SPANISH);
    Term town = name("Rías", "Rías");
    Term bridge = name("Puente Viejo", "Old Bridge");
    Engine engine =
        new Tagged(
            new TermGuard(COMMAND, TermGuard.Enforcement.NAMES, HeldTerms.Form.WORD),
            Tagged.Form.HTML);

    EngineAnswer answer =
        engine.translate(
            new EngineRequest(
                SPANISH,
                List.of(
                    new EngineRequest.Sentence(
                        "El alcalde de <em>Rías</em> abre el Puente Viejo.",
                        List.of(new Occurrence(town, 14, 18), new Occurrence(bridge, 27, 39)),
                        List.of()))));

    assertThat(((EngineAnswer.Translated) answer).targets().getFirst())
        .isEqualTo(new Target("The mayor of <em>Rías</em> opens the Old Bridge.", List.of()));
  }

  private static Term name(String source, String target) {
    return new Term(
        UUID.randomUUID(),
        source,
        List.of(),
        target,
        List.of(),
        List.of(),
        false,
        PartOfSpeech.PROPER_NOUN);
  }

  private static ApertiumCommand command(int pipelines) {
    return new ApertiumCommand(
        "apertium", "apertium", TIMEOUT, DATA, pipelines, InstantSource.system());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
