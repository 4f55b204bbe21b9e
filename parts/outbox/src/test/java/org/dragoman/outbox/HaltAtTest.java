package org.dragoman.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HaltAtTest {
  @TempDir Path folder;
  private final AtomicInteger halts = new AtomicInteger();

  @Test
  void nothing_ends_while_there_is_no_file() {
    HaltAt trial = trial();
    trial.passed("relay.sent");
    assertThat(halts).hasValue(0);
  }

  @Test
  void the_process_ends_the_second_time_it_comes_by_after_it_was_told() throws IOException {
    HaltAt trial = trial();
    trial.passed("relay.sent");
    Path file = order("relay.sent:2");
    trial.passed("relay.sent");
    trial.passed("relay.read");
    assertThat(halts).hasValue(0);
    trial.passed("relay.sent");
    assertThat(halts).hasValue(1);
    assertThat(file).doesNotExist();
  }

  @Test
  void each_order_is_counted_for_itself() throws IOException {
    HaltAt trial = trial();
    order("relay.sent:2");
    trial.passed("relay.sent");
    order("relay.sent:3");
    trial.passed("relay.sent");
    trial.passed("relay.sent");
    assertThat(halts).hasValue(0);
    trial.passed("relay.sent");
    assertThat(halts).hasValue(1);
  }

  @Test
  void an_order_that_names_no_time_is_refused() throws IOException {
    HaltAt trial = trial();
    order("relay.sent");
    assertThatThrownBy(() -> trial.passed("relay.sent")).hasMessageContaining("relay.sent:2");
  }

  private HaltAt trial() {
    return new HaltAt(folder.resolve("halt"), halts::incrementAndGet);
  }

  private Path order(String order) throws IOException {
    return Files.writeString(folder.resolve("halt"), order);
  }
}
