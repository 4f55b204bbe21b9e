package org.dragoman.translate.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.dragoman.translate.memory.MemoryRules;
import org.dragoman.translate.memory.Penalties;
import org.junit.jupiter.api.Test;

class MemoryConfigTest {

  @Test
  void by_default_an_approved_machine_unit_is_just_good_enough() {
    assertThat(rules(Map.of())).isEqualTo(MemoryRules.USUAL);
    assertThat(MemoryRules.USUAL).isEqualTo(new MemoryRules(95, 75, Penalties.USUAL));
  }

  @Test
  void every_setting_comes_from_the_environment() {
    assertThat(
            rules(
                Map.of(
                    "DRAGOMAN_MEMORY_ACCEPT", "90",
                    "DRAGOMAN_MEMORY_FALLBACK", "100",
                    "DRAGOMAN_MEMORY_PENALTY_MACHINE", "2",
                    "DRAGOMAN_MEMORY_PENALTY_UNAPPROVED", "3",
                    "DRAGOMAN_MEMORY_PENALTY_DOMAIN", "4",
                    "DRAGOMAN_MEMORY_PENALTY_REGION", "6",
                    "DRAGOMAN_MEMORY_PENALTY_MARKUP", "7")))
        .isEqualTo(new MemoryRules(90, 100, new Penalties(2, 3, 4, 6, 7)));
  }

  private static MemoryRules rules(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .withMapping(MemoryConfig.class)
        .withSources(new EnvConfigSource(environment, 300))
        .build()
        .getConfigMapping(MemoryConfig.class)
        .rules();
  }
}
