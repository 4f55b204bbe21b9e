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
 * change, which its holder renews while it works; one older than the lease is taken back, for its
 * holder is dead. Should it live after all, the file is taken twice, and the second time changes
 * nothing.
 */
final class Claims {
  private final String owner;
  private final Duration lease;
  private final ShareClock clock;

  /**
   * @param owner unique to this process
   */
  Claims(String owner, Duration lease, ShareClock clock) {
    this.owner = owner;
    this.lease = lease;
    this.clock = clock;
  }

  /** The file where it lies now; empty if somebody else was quicker. */
  Optional<Path> claim(Landing landing, Path file, String name) throws IOException {
    Shelf.folder(landing.taking());
    Path claimed = Shelf.folder(mine(landing)).resolve(name);
    if (Files.exists(claimed, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(claimed + " is still in hand");
    }
    try {
      return Optional.of(move(file, claimed));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  private Path mine(Landing landing) {
    return landing.taking().resolve(owner);
  }

  /** Keeps the claim on what is in hand until it is closed. */
  Heartbeat hold(Landing landing) {
    return new Heartbeat(mine(landing), lease.dividedBy(3), clock);
  }

  /** Puts a claimed file back where it came from. */
  void giveBack(Landing landing, Path claimed) throws IOException {
    String name = claimed.getFileName().toString();
    Path back = landing.folder().resolve(name);
    // The sender may have sent another of that name meanwhile.
    for (int number = 2; Files.exists(back, LinkOption.NOFOLLOW_LINKS); number++) {
      back = landing.folder().resolve(Names.numbered(Names.shortened(name), number));
    }
    move(claimed, back);
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
