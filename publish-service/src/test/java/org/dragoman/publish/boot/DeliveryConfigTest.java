package org.dragoman.publish.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.dragoman.publish.delivery.Backoff;
import org.dragoman.publish.delivery.Lanes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryConfigTest {

  @Test
  void by_default_it_works() {
    DeliveryConfig config = config(Map.of());

    assertThat(DeliverySettings.limits(config))
        .isEqualTo(new Lanes.Limits(4, Duration.ofMinutes(2), Duration.ofSeconds(5)));
    assertThat(DeliverySettings.backoff(config))
        .isEqualTo(new Backoff(Duration.ofSeconds(5), Duration.ofHours(1)));
  }

  @Test
  void every_setting_comes_from_the_environment() {
    DeliveryConfig config =
        config(
            Map.of(
                "DRAGOMAN_DELIVERY_WIDTH", "1",
                "DRAGOMAN_DELIVERY_LEASE", "5s",
                "DRAGOMAN_DELIVERY_SWEEP", "PT0.1S",
                "DRAGOMAN_DELIVERY_FIRST_PAUSE", "1d",
                "DRAGOMAN_DELIVERY_LONGEST_PAUSE", "7d"));

    assertThat(DeliverySettings.limits(config))
        .isEqualTo(new Lanes.Limits(1, Duration.ofSeconds(5), Duration.ofMillis(100)));
    assertThat(DeliverySettings.backoff(config))
        .isEqualTo(new Backoff(Duration.ofDays(1), Duration.ofDays(7)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WIDTH         | 0       | dragoman.delivery.width: from 1 to 64, not 0
          WIDTH         | 65      | dragoman.delivery.width: from 1 to 64, not 65
          LEASE         | 4s      | dragoman.delivery.lease: from 5s to 24h, not 4s
          LEASE         | 25h     | dragoman.delivery.lease: from 5s to 24h, not 25h
          SWEEP         | 0s      | dragoman.delivery.sweep: from 0.1s to 1h, not 0s
          SWEEP         | 61m     | dragoman.delivery.sweep: from 0.1s to 1h, not 1h1m
          FIRST_PAUSE   | PT-1S   | dragoman.delivery.first-pause: from 0.1s to 24h, not -1s
          FIRST_PAUSE   | 25h     | dragoman.delivery.first-pause: from 0.1s to 24h, not 25h
          LONGEST_PAUSE | 4s      | dragoman.delivery.longest-pause: from 5s to 168h, not 4s
          LONGEST_PAUSE | 8d      | dragoman.delivery.longest-pause: from 5s to 168h, not 192h
          LEASE         | quickly | dragoman.delivery.lease
          WIDTH         | wide    | dragoman.delivery.width
          """)
  void what_cannot_work_is_refused_by_its_name(String setting, String value, String said) {
    assertThatThrownBy(
            () -> {
              DeliveryConfig config = config(Map.of("DRAGOMAN_DELIVERY_" + setting, value));
              DeliverySettings.limits(config);
              DeliverySettings.backoff(config);
            })
        .hasMessageContaining(said);
  }

  private static DeliveryConfig config(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .withSources(new EnvConfigSource(environment, 300))
        .withConverter(Duration.class, 100, new DurationConverter())
        .withMapping(DeliveryConfig.class)
        .build()
        .getConfigMapping(DeliveryConfig.class);
  }
}
