package org.dragoman.outbox.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;

class OutboxConfigTest {

  private static SmallRyeConfig config(Map<String, String> values) {
    Converter<Duration> durations = new io.quarkus.runtime.configuration.DurationConverter();
    return new SmallRyeConfigBuilder()
        .withMapping(OutboxConfig.class)
        .withMapping(TopicsConfig.class)
        .withConverter(Duration.class, 200, durations)
        .withDefaultValues(values)
        .build();
  }

  @Test
  void nothing_needs_to_be_configured() {
    SmallRyeConfig config = config(Map.of());
    OutboxConfig outbox = config.getConfigMapping(OutboxConfig.class);
    assertThat(outbox.source()).isEmpty();
    assertThat(outbox.shards()).isEqualTo(8);
    assertThat(outbox.batch()).isEqualTo(500);
    assertThat(outbox.lease()).isEqualTo(Duration.ofSeconds(10));
    assertThat(outbox.sending()).isEqualTo(Duration.ofSeconds(6));
    assertThat(outbox.sweep()).isEqualTo(Duration.ofSeconds(5));
    assertThat(outbox.retention()).isEqualTo(Duration.ofDays(7));
    TopicsConfig topics = config.getConfigMapping(TopicsConfig.class);
    assertThat(topics.replicationFactor()).isEqualTo(1);
    assertThat(topics.patience()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void every_key_is_read() {
    SmallRyeConfig config =
        config(
            Map.of(
                "dragoman.outbox.source", "/elsewhere",
                "dragoman.outbox.shards", "2",
                "dragoman.outbox.batch", "3",
                "dragoman.outbox.lease", "20s",
                "dragoman.outbox.sweep", "4s",
                "dragoman.outbox.retention", "1d",
                "dragoman.topics.replication-factor", "3",
                "dragoman.topics.patience", "5s"));
    OutboxConfig outbox = config.getConfigMapping(OutboxConfig.class);
    assertThat(outbox.source()).contains("/elsewhere");
    assertThat(outbox.shards()).isEqualTo(2);
    assertThat(outbox.batch()).isEqualTo(3);
    assertThat(outbox.lease()).isEqualTo(Duration.ofSeconds(20));
    assertThat(outbox.sweep()).isEqualTo(Duration.ofSeconds(4));
    assertThat(outbox.retention()).isEqualTo(Duration.ofDays(1));
    TopicsConfig topics = config.getConfigMapping(TopicsConfig.class);
    assertThat(topics.replicationFactor()).isEqualTo(3);
    assertThat(topics.patience()).isEqualTo(Duration.ofSeconds(5));
  }
}
