package org.dragoman.access.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentAccessTest {

  private final Vertx vertx = Vertx.vertx();

  @TempDir Path folder;

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void no_file_named_stops_the_start() {
    assertStartFails(Optional.empty(), "No access file: DRAGOMAN_ACCESS_FILE");
  }

  @Test
  void a_missing_file_stops_the_start_and_is_named() {
    Path missing = folder.resolve("access");

    assertStartFails(Optional.of(missing), missing + ": cannot be read (NoSuchFileException)");
  }

  @Test
  void a_broken_line_stops_the_start_and_is_named() throws Exception {
    Path file = Files.writeString(folder.resolve("access"), "# keys\nkey wire\n");

    assertStartFails(Optional.of(file), file + ":2: expected four words");
  }

  @Test
  void a_file_that_is_no_text_stops_the_start() throws Exception {
    Path file = Files.write(folder.resolve("access"), new byte[] {(byte) 0xff, (byte) 0xfe});

    assertStartFails(Optional.of(file), file + ": is not UTF-8 text");
  }

  private void assertStartFails(Optional<Path> file, String message) {
    CurrentAccess access = new CurrentAccess(new Config(file, Duration.ofSeconds(5)), vertx);

    assertThatThrownBy(() -> access.load(new StartupEvent()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message);
  }

  private record Config(Optional<Path> file, Duration reload) implements AccessConfig {
    @Override
    public Provider provider() {
      throw new UnsupportedOperationException("nobody comes from a provider");
    }
  }
}
