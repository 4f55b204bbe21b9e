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
  /** Apart from the folders that are watched, or asking the time would be news there. */
  static final String FOLDER = ".clock";

  private final Path folder;
  private final String owner;
  private final Clock local;

  ShareClock(Path root, String owner, Clock local) {
    this.folder = root.resolve(FOLDER);
    this.owner = owner;
    this.local = local;
  }

  synchronized Instant now() {
    try {
      Path probe = Shelf.folder(folder).resolve(owner);
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
