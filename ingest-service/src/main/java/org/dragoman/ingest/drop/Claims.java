package org.dragoman.ingest.drop;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whose file it is. Whoever renames it into {@code taking/<owner>/} has it: a rename is atomic on
 * every file system that replicas share, and locks are not. A claim is as old as its folder's last
 * change; one older than the lease is taken back, for its holder is dead. Should it live after all,
 * the file is taken twice, and the second time changes nothing.
 */
final class Claims {
  private final String owner;
  private final Duration lease;

  /**
   * @param owner unique to this process
   */
  Claims(String owner, Duration lease) {
    this.owner = owner;
    this.lease = lease;
  }

  /** The file where it lies now; empty if somebody else was quicker. */
  Optional<Path> claim(Landing landing, String name) throws IOException {
    Path mine = Shelf.folder(landing.taking()).resolve(owner);
    Path claimed = Shelf.folder(mine).resolve(name);
    try {
      return Optional.of(move(landing.folder().resolve(name), claimed));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  /** Puts a claimed file back where it came from. */
  void giveBack(Landing landing, Path claimed) throws IOException {
    String name = claimed.getFileName().toString();
    int number = 1;
    // The sender may have sent another of that name meanwhile.
    while (Files.exists(
        landing.folder().resolve(Names.numbered(name, number)), LinkOption.NOFOLLOW_LINKS)) {
      number++;
    }
    move(claimed, landing.folder().resolve(Names.numbered(name, number)));
  }

  /**
   * Puts back what this process left, and what the dead did; how many files.
   *
   * @param now on the clock of the file system
   */
  int recover(Landing landing, Instant now) throws IOException {
    int files = 0;
    for (Path holder : list(landing.taking())) {
      boolean mine = holder.getFileName().toString().equals(owner);
      Instant changed = Files.getLastModifiedTime(holder, LinkOption.NOFOLLOW_LINKS).toInstant();
      if (mine || changed.plus(lease).isBefore(now)) {
        files += putBack(landing, holder);
      }
    }
    return files;
  }

  private int putBack(Landing landing, Path holder) throws IOException {
    int files = 0;
    for (Path file : list(holder)) {
      try {
        giveBack(landing, file);
        files++;
      } catch (NoSuchFileException other) {
        // Another replica recovers at the same moment.
        continue;
      }
    }
    try {
      Files.deleteIfExists(holder);
    } catch (DirectoryNotEmptyException inUse) {
      return files;
    }
    return files;
  }

  static Path move(Path from, Path to) throws IOException {
    try {
      return Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException mounted) {
      throw new IOException(
          "%s and %s are on different file systems; a drop folder is on one"
              .formatted(from.getParent(), to.getParent()),
          mounted);
    }
  }

  /** Everything in a folder; nothing if there is no such folder. */
  static List<Path> list(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        entries.forEach(all::add);
      } catch (java.nio.file.DirectoryIteratorException broken) {
        throw broken.getCause();
      }
    }
    return all;
  }
}
