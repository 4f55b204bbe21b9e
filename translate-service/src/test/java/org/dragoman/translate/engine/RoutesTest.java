package org.dragoman.translate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Place;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;
import org.dragoman.translate.engine.EngineAnswer.Maker;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is asked for a pair, in which order, and the way through a third language. */
class RoutesTest {

  private static final LanguagePair FR_EN = new LanguagePair("fr", "en");

  private final FakeEngine one = FakeEngine.upperCase("one");
  private final FakeEngine two = FakeEngine.upperCase("two");
  private final List<String> asked = new ArrayList<>();

  @Test
  void without_a_route_all_are_tried_in_their_order() {
    assertThat(names(engines(Routes.OPEN), FR_EN)).containsExactly("one", "two");
  }

  @Test
  void the_route_that_says_most_of_a_pair_counts() {
    Engines engines =
        engines(
            new Routes(
                Map.of(
                    new PairPattern("*"), List.of("one", "two"),
                    new PairPattern("*-en"), List.of("two"),
                    new PairPattern("fr-*"), List.of("one"),
                    new PairPattern("ar-en"), List.of("two", "one")),
                Map.of()));

    assertThat(names(engines, new LanguagePair("ar", "en"))).containsExactly("two", "one");
    assertThat(names(engines, FR_EN)).containsExactly("one");
    assertThat(names(engines, new LanguagePair("de", "en"))).containsExactly("two");
    assertThat(names(engines, new LanguagePair("de", "it"))).containsExactly("one", "two");
  }

  @ParameterizedTest
  @CsvSource({
    "ar-en, ar, en-GB, true",
    "ar-en, ara, en, true",
    "en-pt-BR, en, pt-BR, true",
    "en-pt-BR, en, pt-PT, false",
    "zh-Hant-en, zh-Hant-TW, en, true",
    "zh-Hant-en, zh-Hans, en, false",
    "any.en, fr, en, true",
    "*-en, fr, it, false"
  })
  void patterns_are_language_tags_or_stars(
      String pattern, String source, String target, boolean matches) {
    assertThat(new PairPattern(pattern).matches(new LanguagePair(source, target)))
        .isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "", "-en", "ar-"})
  void half_a_pair_is_refused(String pattern) {
    assertThatThrownBy(() -> new PairPattern(pattern)).hasMessageContaining("ar-en");
  }

  @Test
  void a_route_to_an_engine_there_is_not_is_refused() {
    assertThatThrownBy(
            () -> engines(new Routes(Map.of(new PairPattern("ar-en"), List.of("three")), Map.of())))
        .hasMessageContaining("\"three\"", "ar-en", "[one, two]");
  }

  @Test
  void a_detour_takes_the_engines_of_both_its_legs_and_says_so() {
    one.pairs = List.of("fr-es");
    two.pairs = List.of("es-en");
    one.answer(html ->
        new Translated(
            "fra-spa",
            List.of(
                new Target(
                    "en medio",
                    List.of(
                        new Finding(
                            "unknown-words",
                            Severity.WARNING,
                            "x",
                            new Place(Side.TARGET, 0, 2)))))));
    Engines engines = engines(through("es"));

    Relay.Outcome outcome =
        Relay.ask(engines.route(FR_EN, this::note), request("au milieu"), this::note);

    assertThat(two.asked).containsExactly(List.of("en medio"));
    Target target = outcome.targets().getFirst();
    assertThat(target.html()).isEqualTo("EN MEDIO");
    assertThat(target.maker()).isEqualTo(new Maker("one, two", "fra-spa, m1", "es"));
    assertThat(target.findings())
        .extracting(Finding::check, Finding::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("pivot", null),
            org.assertj.core.groups.Tuple.tuple("unknown-words", null));
    assertThat(target.findings().getFirst().text()).contains("Spanish");
    assertThat(asked).containsExactly("one translated", "two translated");
    assertThat(engines.first(FR_EN)).contains("one");
  }

  @Test
  void who_comes_first_is_found_without_asking_those_behind() {
    two.supported(_ -> {
      throw new AssertionError("nobody needs to know");
    });

    assertThat(engines(Routes.OPEN).first(FR_EN)).contains("one");
  }

  @Test
  void a_direct_engine_comes_before_the_detour() {
    assertThat(names(engines(through("es")), FR_EN)).containsExactly("one", "two", "via es");
  }

  @Test
  void a_detour_with_a_leg_nobody_translates_is_none() {
    one.pairs = List.of("fr-es");
    two.pairs = List.of("it-en");

    assertThat(names(engines(through("es")), FR_EN)).isEmpty();
  }

  @Test
  void a_leg_that_is_down_makes_the_article_wait_and_says_who_is_missing() {
    one.pairs = List.of("fr-es");
    two.pairs = List.of("es-en");
    two.answer(html -> new Unavailable("no connection"));
    Engines engines = engines(through("es"));

    Relay.Outcome outcome =
        Relay.ask(engines.route(FR_EN, this::note), request("au milieu"), this::note);

    assertThat(outcome.targets()).containsExactly(Target.NONE);
    assertThat(outcome.down()).isEqualTo(new Unavailable("via es: two: no connection"));
    assertThat(asked).containsExactly("one translated", "two unavailable");
  }

  @Test
  void a_call_that_failed_is_told_apart_from_an_engine_that_is_down() {
    one.answer(html -> Unavailable.failed("it answered 500"));
    two.answer(html -> new Unavailable("no connection"));

    Relay.Outcome both = Relay.ask(List.of(one, two), request("a"), this::note);
    Relay.Outcome failed = Relay.ask(List.of(one), request("a"), this::note);

    assertThat(both.down()).isEqualTo(new Unavailable("one: it answered 500; two: no connection"));
    assertThat(failed.down()).isEqualTo(Unavailable.failed("one: it answered 500"));
    assertThat(asked).containsExactly("one failed", "two unavailable", "one failed");
  }

  @Test
  void an_engine_that_broke_off_leaves_the_rest_to_the_next() {
    one.answer(html ->
        new Translated(
            "m",
            List.of(new Target("well", List.of()), Target.NONE),
            null,
            new Unavailable("no connection"),
            EngineAnswer.Usage.UNSTATED));

    Relay.Outcome outcome = Relay.ask(List.of(one, two), request("a", "b"), this::note);

    assertThat(outcome.targets()).extracting(Target::html).containsExactly("well", "B");
    assertThat(two.asked).containsExactly(List.of("b"));
  }

  private void note(String engine, String outcome) {
    asked.add(engine + " " + outcome);
  }

  private Engines engines(Routes routes) {
    return new Engines(List.of(one, two), routes, new Recoveries());
  }

  private static Routes through(String language) {
    return new Routes(Map.of(), Map.of(new PairPattern("fr-en"), language));
  }

  private List<String> names(Engines engines, LanguagePair pair) {
    return engines.route(pair, this::note).stream().map(Engine::name).toList();
  }

  private static EngineRequest request(String... html) {
    return EngineRequest.of(FR_EN, List.of(html));
  }
}
