package org.dragoman.ingest.drop;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the drop folder on a thread of its own: when the file system tells of a change, and
 * every so often unasked, since a network file system tells of nothing that others do.
 */
public final class DropLoop implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(DropLoop.class.getName());
  private static final Duration PRUNE_EVERY = Duration.ofHours(1);

  private final Drop drop;
  private final Duration sweep;
  private final Duration settle;
  private long nextPrune = System.nanoTime();
  private volatile boolean closed;
  private volatile @Nullable Thread thread;

  /**
   * @param sweep how often to look unasked
   * @param settle how soon to look again while files are being written
   */
  public DropLoop(Drop drop, Duration sweep, Duration settle) {
    this.drop = drop;
    this.sweep = sweep;
    this.settle = settle.compareTo(sweep) < 0 ? settle : sweep;
  }

  public void start() {
    // A platform thread: waiting for the file system pins a virtual one.
    thread = Thread.ofPlatform().daemon().name("drop-folder").start(this::run);
  }

  @Override
  public void close() {
    closed = true;
    Thread running = thread;
    if (running != null) {
      running.interrupt();
      try {
        // The file in hand comes to its end, or is found by its claim.
        running.join(Duration.ofSeconds(5));
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      while (!closed) {
        await(watch, step(watch));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (IOException broken) {
      LOG.log(Level.ERROR, "Drop folder is not watched any more", broken);
    }
  }

  /** How long to wait for the next. */
  private Duration step(WatchService watch) {
    try {
      register(watch);
      int unfinished = drop.pass();
      if (System.nanoTime() - nextPrune >= 0) {
        drop.prune();
        nextPrune = System.nanoTime() + PRUNE_EVERY.toNanos();
      }
      return unfinished > 0 ? settle : sweep;
    } catch (IOException | RuntimeException broken) {
      LOG.log(Level.WARNING, "Drop folder could not be emptied, trying again", broken);
      return sweep;
    }
  }

  private void register(WatchService watch) throws IOException {
    for (Path folder : drop.folders()) {
      // Again and again: it is the same key, and a folder may be new.
      folder.register(
          watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
    }
  }

  private static void await(WatchService watch, Duration longest) throws InterruptedException {
    WatchKey key = watch.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = watch.poll();
    }
  }
}
