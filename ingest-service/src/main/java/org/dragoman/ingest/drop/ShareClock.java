package org.dragoman.ingest.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/**
 * The time by which the file system dates files. On a share it is the server's, and may differ from
 * that of each replica by more than a file takes to settle.
 */
final class ShareClock {
  private final Path root;
  private final String owner;
  private final Clock local;

  ShareClock(Path root, String owner, Clock local) {
    this.root = root;
    this.owner = owner;
    this.local = local;
  }

  Instant now() {
    Path probe = root.resolve(".clock-" + owner);
    try {
      Files.deleteIfExists(probe);
      Files.createFile(probe);
      try {
        return Files.getLastModifiedTime(probe).toInstant();
      } finally {
        Files.deleteIfExists(probe);
      }
    } catch (IOException notWritable) {
      // Only the folders of sources need be.
      return local.instant();
    }
  }
}
