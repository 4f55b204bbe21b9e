package org.dragoman.translate.boot;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.dragoman.translate.boot.EnginesConfig.Kind;
import org.dragoman.translate.engine.PairPattern;
import org.dragoman.translate.engine.Policy;
import org.dragoman.translate.engine.Price;
import org.dragoman.translate.engine.Recoveries;
import org.dragoman.translate.engine.Routes;
import org.dragoman.translate.engine.Tally;
import org.junit.jupiter.api.Test;

class EnginesConfigTest {

  @Test
  void by_default_only_the_local_command_is_used() {
    EnginesConfig config = engines(Map.of());

    assertThat(config.order())
        .containsExactly("apertium", "apy", "libretranslate", "deepl", "openai");
    assertThat(config.rest()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.longestRest()).isEqualTo(Duration.ofMinutes(1));
    assertThat(config.tally()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.named()).isEmpty();
    assertThat(config.route()).isEmpty();
    assertThat(config.pivot()).isEmpty();
    assertThat(installed(config)).containsExactly("apertium");
  }

  @Test
  void every_setting_comes_from_the_environment() {
    EnginesConfig config =
        engines(
            Map.ofEntries(
                entry("DRAGOMAN_ENGINES_ORDER", "libretranslate,apy"),
                entry("DRAGOMAN_ENGINES_REST", "7s"),
                entry("DRAGOMAN_ENGINES_LONGEST_REST", "9s"),
                entry("DRAGOMAN_ENGINES_TALLY", "2s"),
                entry("DRAGOMAN_ENGINES_APERTIUM_COMMAND", "/opt/apertium"),
                entry("DRAGOMAN_ENGINES_APERTIUM_DATA", "/opt/data"),
                entry("DRAGOMAN_ENGINES_APY_URL", "http://apy:2737"),
                entry("DRAGOMAN_ENGINES_LIBRETRANSLATE_API_KEY", "secret"),
                entry("DRAGOMAN_ENGINES_LIBRETRANSLATE_TIMEOUT", "3s"),
                entry("DRAGOMAN_ENGINES_DEEPL_FORMALITY", "prefer_more"),
                entry("DRAGOMAN_ENGINES_DEEPL_CONCURRENCY", "3"),
                entry("DRAGOMAN_ENGINES_DEEPL_REQUESTS_PER_SECOND", "2.5"),
                entry("DRAGOMAN_ENGINES_DEEPL_CHARACTERS_PER_MINUTE", "60000"),
                entry("DRAGOMAN_ENGINES_DEEPL_SENTENCES", "10"),
                entry("DRAGOMAN_ENGINES_DEEPL_CHARACTERS", "1000"),
                entry("DRAGOMAN_ENGINES_DEEPL_RETRIES", "5"),
                entry("DRAGOMAN_ENGINES_DEEPL_PRICE", "20.5"),
                entry("DRAGOMAN_ENGINES_DEEPL_BUDGET", "100"),
                entry("DRAGOMAN_ENGINES_OPENAI_MODEL", "small"),
                entry("DRAGOMAN_ENGINES_OPENAI_SCHEMA", "false"),
                entry("DRAGOMAN_ENGINES_OPENAI_TEMPERATURE", "none"),
                entry("DRAGOMAN_ENGINES_OPENAI_PRICE_IN", "1"),
                entry("DRAGOMAN_ENGINES_OPENAI_PRICE_OUT", "4")));

    assertThat(config.order()).containsExactly("libretranslate", "apy");
    assertThat(config.rest()).isEqualTo(Duration.ofSeconds(7));
    assertThat(config.longestRest()).isEqualTo(Duration.ofSeconds(9));
    assertThat(config.tally()).isEqualTo(Duration.ofSeconds(2));
    assertThat(config.apertium().command()).contains("/opt/apertium");
    assertThat(config.apertium().data()).contains(Path.of("/opt/data"));
    assertThat(config.apy().url()).contains(URI.create("http://apy:2737"));
    assertThat(config.libretranslate().apiKey()).contains("secret");
    assertThat(EngineDefaults.of(Kind.LIBRETRANSLATE).timeout(config.libretranslate()))
        .isEqualTo(Duration.ofSeconds(3));
    assertThat(config.deepl().formality()).contains("prefer_more");
    assertThat(config.openai().temperature()).contains("none");
    assertThat(EngineDefaults.of(Kind.DEEPL).policy(config.deepl()))
        .isEqualTo(
            new Policy(
                3,
                2.5,
                60_000,
                10,
                1000,
                5,
                new Price(new BigDecimal("20.5"), BigDecimal.ZERO, BigDecimal.ZERO),
                new BigDecimal("100")));
    assertThat(config.openai().model()).contains("small");
    assertThat(config.openai().schema()).contains(false);
    assertThat(EngineDefaults.of(Kind.OPENAI).policy(config.openai()).price())
        .isEqualTo(new Price(BigDecimal.ZERO, new BigDecimal("1"), new BigDecimal("4")));
  }

  @Test
  void engines_of_one_kind_have_names_and_stand_after_those_in_the_order() {
    EnginesConfig config =
        engines(
            Map.of(
                "DRAGOMAN_ENGINES_ORDER", "near,apertium",
                "DRAGOMAN_ENGINES_NAMED__FAR__KIND", "libretranslate",
                "DRAGOMAN_ENGINES_NAMED__FAR__URL", "http://far:5000",
                "DRAGOMAN_ENGINES_NAMED__NEAR__KIND", "libretranslate",
                "DRAGOMAN_ENGINES_NAMED__NEAR__URL", "http://near:5000"));

    assertThat(installed(config)).containsExactly("near", "apertium", "far");
  }

  @Test
  void an_order_with_an_engine_there_is_not_says_which_there_are() {
    EnginesConfig config = engines(Map.of("DRAGOMAN_ENGINES_ORDER", "apertium,depl"));

    assertThatThrownBy(() -> installed(config)).hasMessageContaining("\"depl\"", "deepl");
  }

  @Test
  void routes_and_pivots_come_from_properties_and_from_the_environment() {
    EnginesConfig properties =
        new SmallRyeConfigBuilder()
            .withDefaultValue("dragoman.engines.route.\"ar-en\"", "deepl,openai")
            .withDefaultValue("dragoman.engines.route.\"any-en\"", "apertium")
            .withDefaultValue("dragoman.engines.pivot.\"fr-en\"", "es")
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(EnginesConfig.class)
            .build()
            .getConfigMapping(EnginesConfig.class);
    EnginesConfig environment =
        engines(
            Map.of(
                "DRAGOMAN_ENGINES_ROUTE__AR_EN_", "deepl,openai",
                "DRAGOMAN_ENGINES_ROUTE__ANY_EN_", "apertium",
                "DRAGOMAN_ENGINES_PIVOT__FR_EN_", "es"));

    assertThat(EngineBeans.routes(properties))
        .isEqualTo(
            new Routes(
                Map.of(
                    new PairPattern("ar-en"), List.of("deepl", "openai"),
                    new PairPattern("*-en"), List.of("apertium")),
                Map.of(new PairPattern("fr-en"), "es")));
    assertThat(EngineBeans.routes(environment)).isEqualTo(EngineBeans.routes(properties));
  }

  @Test
  void an_address_left_empty_is_none() {
    assertThat(engines(Map.of("DRAGOMAN_ENGINES_LIBRETRANSLATE_URL", "")).libretranslate().url())
        .isEmpty();
  }

  @Test
  void articles_are_translated_into_english_unless_said_otherwise() {
    assertThat(config(Map.of()).getConfigMapping(TranslationConfig.class).targets())
        .containsExactly("en");
    assertThat(
            config(Map.of("DRAGOMAN_TRANSLATION_TARGETS", "en,pt-BR"))
                .getConfigMapping(TranslationConfig.class)
                .targets())
        .containsExactly("en", "pt-BR");
  }

  private static List<String> installed(EnginesConfig config) {
    return all(config).list().stream().map(one -> one.engine().name()).toList();
  }

  static EngineBeans.Installed all(EnginesConfig config) {
    InstantSource clock = InstantSource.system();
    return new EngineBeans()
        .installed(
            config,
            new ObjectMapper(),
            clock,
            new Recoveries(),
            new Tally(clock),
            new SimpleMeterRegistry(),
            new TermGuards(GlossaryConfigTest.config(Map.of())));
  }

  static EnginesConfig engines(Map<String, String> environment) {
    return config(environment).getConfigMapping(EnginesConfig.class);
  }

  private static io.smallrye.config.SmallRyeConfig config(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .withSources(new EnvConfigSource(environment, 300))
        .withConverter(Duration.class, 200, new DurationConverter())
        .withMapping(EnginesConfig.class)
        .withMapping(TranslationConfig.class)
        .build();
  }
}
