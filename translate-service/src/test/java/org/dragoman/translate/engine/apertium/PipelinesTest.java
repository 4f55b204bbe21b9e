package org.dragoman.translate.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dragoman.translate.engine.apertium.Command.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against pipelines that behave like Apertium's at their best and at their worst. */
class PipelinesTest {

  /** Answers each text with its own process id before it. */
  private static final String ECHO =
      "while IFS= read -r -d '' text; do printf '%s %s\\0' $$ \"$text\"; done";

  private final List<Pipeline> started = new ArrayList<>();

  @TempDir Path folder;

  @BeforeAll
  static void shell() {
    assumeTrue(Files.exists(Path.of("/bin/bash")), "needs bash");
  }

  @AfterEach
  void end() {
    started.forEach(Pipeline::close);
  }

  @Test
  void one_process_answers_text_after_text() throws Exception {
    Pipeline pipeline = start(ECHO);

    String first = output(pipeline.exchange("uno\ndos", Duration.ofSeconds(10)));
    String second = output(pipeline.exchange("tres", Duration.ofSeconds(10)));

    assertThat(first).endsWith(" uno\ndos");
    assertThat(second).endsWith(" tres");
    assertThat(first.split(" ")[0]).isEqualTo(second.split(" ")[0]);
  }

  @Test
  void a_text_longer_than_a_pipe_holds_goes_through() throws Exception {
    String text = "palabra ".repeat(50_000);

    assertThat(output(start("cat").exchange(text, Duration.ofSeconds(10)))).isEqualTo(text);
  }

  @Test
  void one_that_hangs_is_given_up_in_time_and_ended_with_its_children() throws Exception {
    Pipeline pipeline = start("sleep 60 | sleep 60");
    Awaitility.await().until(() -> children(pipeline) == 2);

    assertThat(pipeline.exchange("uno", Duration.ofMillis(200))).isInstanceOf(Result.Failed.class);
    pipeline.close();

    Awaitility.await().until(() -> children(pipeline) == 0 && !pipeline.alive());
  }

  @Test
  void one_that_died_says_so_at_once() throws Exception {
    Pipeline pipeline = start("exit 3");

    assertThat(pipeline.exchange("uno", Duration.ofSeconds(30))).isInstanceOf(Result.Failed.class);
  }

  @Test
  void a_filters_goodbye_is_no_translation() throws Exception {
    Pipeline pipeline = start("printf '\\0'; sleep 60");

    assertThat(pipeline.exchange("uno", Duration.ofSeconds(30))).isInstanceOf(Result.Failed.class);
  }

  @Test
  void one_that_lost_a_filter_is_not_asked_again() throws Exception {
    Pipeline pipeline = start("cat | cat | cat");
    assertThat(output(pipeline.exchange("uno", Duration.ofSeconds(10)))).isEqualTo("uno");
    assertThat(pipeline.alive()).isTrue();

    pipeline.children().skip(1).findFirst().orElseThrow().destroyForcibly();

    Awaitility.await().until(() -> !pipeline.alive());
  }

  @Test
  void where_a_direction_has_no_mode_nothing_is_kept_running() {
    try (Pipelines pipelines =
        new Pipelines(folder, 2, () -> Instant.parse("2026-05-01T09:00:00Z"))) {
      assertThat(pipelines.translate("spa-eng", "Hola", Duration.ofSeconds(1))).isEmpty();
    }
  }

  @Test
  void a_direction_not_found_once_is_looked_for_again_after_a_minute() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-01T09:00:00Z"));
    AtomicReference<Optional<String>> program = new AtomicReference<>(Optional.empty());
    try (Pipelines pipelines = new Pipelines(_ -> program.get(), 2, now::get)) {
      assertThat(pipelines.translate("spa-eng", "Hola", Duration.ofSeconds(10))).isEmpty();

      program.set(Optional.of("while IFS= read -r -d '' text; do printf '%s\\0' \"$text\"; done"));
      now.set(now.get().plusSeconds(59));
      assertThat(pipelines.translate("spa-eng", "Hola", Duration.ofSeconds(10))).isEmpty();
      now.set(now.get().plusSeconds(1));
      assertThat(pipelines.translate("spa-eng", "Hola", Duration.ofSeconds(10)))
          .hasValueSatisfying(answer -> assertThat(output(answer)).contains("Hola"));
    }
  }

  private static long children(Pipeline pipeline) {
    try (Stream<ProcessHandle> all = pipeline.children()) {
      return all.filter(ProcessHandle::isAlive).count();
    }
  }

  private Pipeline start(String program) throws Exception {
    Pipeline pipeline = Pipeline.start("test", program);
    started.add(pipeline);
    return pipeline;
  }

  private static String output(Result result) {
    return ((Result.Finished) result).output();
  }
}
