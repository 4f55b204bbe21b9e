package org.dragoman.publish.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.dragoman.publish.story.Policies;
import org.dragoman.publish.story.Policies.Answer;
import org.dragoman.publish.story.Policies.Answers;
import org.dragoman.publish.story.Rules;
import org.junit.jupiter.api.Test;

class LifecycleConfigTest {
  private static final Map<String, String> ENGLISH =
      Map.of("DRAGOMAN_OBLIGATIONS_REASONS_EN", "Taken back.");

  @Test
  void by_default_two_eyes_do_and_everything_waits_for_somebody() {
    SmallRyeConfig config = config(ENGLISH);

    assertThat(rules(config)).isEqualTo(new Rules(false));
    assertThat(policies(config))
        .isEqualTo(
            new Policies(
                new Answers(Answer.OPEN, Answer.OPEN),
                Map.of(),
                Map.of("en", "Taken back."),
                "Taken back."));
  }

  @Test
  void every_setting_comes_from_the_environment() {
    SmallRyeConfig config =
        config(
            Map.of(
                "DRAGOMAN_DESK_FOUR_EYES", "true",
                "DRAGOMAN_OBLIGATIONS_CORRECTED", "hold",
                "DRAGOMAN_OBLIGATIONS_WITHDRAWN", "retract",
                "DRAGOMAN_OBLIGATIONS_SOURCES__COURIER__CORRECTED", "open",
                "DRAGOMAN_OBLIGATIONS_SOURCES__COURIER__WITHDRAWN", "hold",
                "DRAGOMAN_OBLIGATIONS_REASONS_EN", "Taken back.",
                "DRAGOMAN_OBLIGATIONS_REASONS_ES", "Retirado."));

    assertThat(rules(config)).isEqualTo(new Rules(true));
    assertThat(policies(config))
        .isEqualTo(
            new Policies(
                new Answers(Answer.HOLD, Answer.RETRACT),
                Map.of("courier", new Answers(Answer.OPEN, Answer.HOLD)),
                Map.of("en", "Taken back.", "es", "Retirado."),
                "Taken back."));
  }

  @Test
  void a_correction_cannot_be_told_to_retract() {
    SmallRyeConfig config =
        config(
            Map.of(
                "DRAGOMAN_OBLIGATIONS_CORRECTED", "retract",
                "DRAGOMAN_OBLIGATIONS_REASONS_EN", "Taken back."));

    assertThatThrownBy(() -> policies(config)).hasMessageContaining("open or hold");
  }

  private static Rules rules(SmallRyeConfig config) {
    return new LifecycleBeans().rules(config.getConfigMapping(LifecycleConfig.class));
  }

  private static Policies policies(SmallRyeConfig config) {
    return new LifecycleBeans().policies(config.getConfigMapping(ObligationsConfig.class));
  }

  private static SmallRyeConfig config(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .withSources(new EnvConfigSource(environment, 300))
        .withMapping(LifecycleConfig.class)
        .withMapping(ObligationsConfig.class)
        .build();
  }
}
