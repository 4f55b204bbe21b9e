package org.dragoman.access.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dragoman.access.AccessFile;
import org.dragoman.access.NewKey;
import org.dragoman.access.Role;

/** An access file that a test can rewrite while the service runs. */
public final class AccessFileOnDisk implements QuarkusTestResourceLifecycleManager {

  static final List<String> LINES =
      List.of(
          AccessFile.newUser("mira", Role.EDITOR, "tea".toCharArray()),
          AccessFile.newUser("feed-only", Role.FEED, "tea".toCharArray()));

  private Path file;

  @Override
  public Map<String, String> start() {
    try {
      file = Files.createTempFile("access", ".txt");
      write(file, List.of());
      return Map.of("dragoman.access.file", file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, List<NewKey> keys) {
    write(file, LINES, keys);
  }

  static void write(Path file, List<String> users, List<NewKey> keys) {
    try {
      Path next = Files.createTempFile(file.toAbsolutePath().getParent(), "access", ".next");
      Files.write(next, users);
      Files.write(
          next, keys.stream().map(NewKey::line).toList(), java.nio.file.StandardOpenOption.APPEND);
      Files.move(next, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    file.toFile().delete();
  }
}
