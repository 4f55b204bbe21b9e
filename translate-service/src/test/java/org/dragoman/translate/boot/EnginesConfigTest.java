package org.dragoman.translate.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dragoman.translate.boot.EnginesConfig.Kind;
import org.junit.jupiter.api.Test;

class EnginesConfigTest {

  @Test
  void by_default_only_the_local_command_is_used() {
    EnginesConfig config = engines(Map.of());

    assertThat(config.order()).containsExactly(Kind.APERTIUM, Kind.APY, Kind.LIBRETRANSLATE);
    assertThat(config.rest()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.apertium().command()).isEqualTo("apertium");
    assertThat(config.apy().url()).isEmpty();
    assertThat(config.libretranslate().url()).isEmpty();
    assertThat(config.libretranslate().apiKey()).isEmpty();
  }

  @Test
  void every_setting_comes_from_the_environment() {
    EnginesConfig config =
        engines(
            Map.of(
                "DRAGOMAN_ENGINES_ORDER", "libretranslate,apy",
                "DRAGOMAN_ENGINES_REST", "7s",
                "DRAGOMAN_ENGINES_LONGEST_REST", "9s",
                "DRAGOMAN_ENGINES_APERTIUM_COMMAND", "/opt/apertium",
                "DRAGOMAN_ENGINES_APERTIUM_TIMEOUT", "1s",
                "DRAGOMAN_ENGINES_APY_URL", "http://apy:2737",
                "DRAGOMAN_ENGINES_APY_TIMEOUT", "2s",
                "DRAGOMAN_ENGINES_LIBRETRANSLATE_URL", "http://lt:5000",
                "DRAGOMAN_ENGINES_LIBRETRANSLATE_API_KEY", "secret",
                "DRAGOMAN_ENGINES_LIBRETRANSLATE_TIMEOUT", "3s"));

    assertThat(config.order()).isEqualTo(List.of(Kind.LIBRETRANSLATE, Kind.APY));
    assertThat(config.rest()).isEqualTo(Duration.ofSeconds(7));
    assertThat(config.longestRest()).isEqualTo(Duration.ofSeconds(9));
    assertThat(config.apertium().command()).isEqualTo("/opt/apertium");
    assertThat(config.apertium().timeout()).isEqualTo(Duration.ofSeconds(1));
    assertThat(config.apy().url()).contains(URI.create("http://apy:2737"));
    assertThat(config.apy().timeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(config.libretranslate().url()).contains(URI.create("http://lt:5000"));
    assertThat(config.libretranslate().apiKey()).contains("secret");
    assertThat(config.libretranslate().timeout()).isEqualTo(Duration.ofSeconds(3));
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

  private static EnginesConfig engines(Map<String, String> environment) {
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
