package org.dragoman.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir Path directory;

  @Test
  void a_folder_where_a_system_runs_is_not_taken_from_it() throws IOException {
    try (Home running = Home.open(directory)) {
      assertThatThrownBy(() -> Home.open(running.directory()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(directory.toString())
          .hasMessageContaining("--free-ports");
    }
    Home.open(directory).close();
  }

  @Test
  void what_a_killed_launcher_left_running_is_ended_by_the_next() throws Exception {
    Process leftOver = new ProcessBuilder("sleep", "600").start();
    Home killed = Home.open(directory);
    killed.remember(leftOver.toHandle());
    String remembered = Files.readString(directory.resolve("processes"));
    killed.close();
    Files.writeString(directory.resolve("processes"), remembered);

    Home.open(directory).close();

    assertThat(leftOver.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_process_that_only_has_the_same_number_is_left_alone() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "600").start();
    Files.writeString(directory.resolve("processes"), stranger.pid() + " 2001-01-01T00:00:00Z\n");

    Home.open(directory).close();

    assertThat(stranger.isAlive()).isTrue();
    stranger.destroy();
  }

  @Test
  void a_folder_started_afresh_keeps_nothing() throws IOException {
    Files.createDirectories(directory.resolve("postgres/data"));
    Files.writeString(directory.resolve("local.json"), "{}");

    try (Home home = Home.open(directory)) {
      home.empty();

      assertThat(directory.resolve("postgres")).doesNotExist();
      assertThat(directory.resolve("local.json")).doesNotExist();
    }
  }
}
