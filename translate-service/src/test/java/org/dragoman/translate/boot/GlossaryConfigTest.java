package org.dragoman.translate.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.dragoman.translate.engine.TermGuard.Enforcement;
import org.junit.jupiter.api.Test;

class GlossaryConfigTest {

  @Test
  void by_default_rule_based_engines_are_given_names_and_the_neural_one_is_checked() {
    GlossaryConfig config = config(Map.of());

    assertThat(config.refresh()).isEqualTo(Duration.ofSeconds(1));
    assertThat(config.enforce().apertium()).isEqualTo(Enforcement.NAMES);
    assertThat(config.enforce().apy()).isEqualTo(Enforcement.NAMES);
    assertThat(config.enforce().libretranslate()).isEqualTo(Enforcement.FLAG);
  }

  @Test
  void every_setting_comes_from_the_environment() {
    GlossaryConfig config =
        config(
            Map.of(
                "DRAGOMAN_GLOSSARY_REFRESH", "3s",
                "DRAGOMAN_GLOSSARY_ENFORCE_APERTIUM", "all",
                "DRAGOMAN_GLOSSARY_ENFORCE_APY", "flag",
                "DRAGOMAN_GLOSSARY_ENFORCE_LIBRETRANSLATE", "names"));

    assertThat(config.refresh()).isEqualTo(Duration.ofSeconds(3));
    assertThat(config.enforce().apertium()).isEqualTo(Enforcement.ALL);
    assertThat(config.enforce().apy()).isEqualTo(Enforcement.FLAG);
    assertThat(config.enforce().libretranslate()).isEqualTo(Enforcement.NAMES);
  }

  static GlossaryConfig config(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .withSources(new EnvConfigSource(environment, 300))
        .withConverter(Duration.class, 200, new DurationConverter())
        .withMapping(GlossaryConfig.class)
        .build()
        .getConfigMapping(GlossaryConfig.class);
  }
}
