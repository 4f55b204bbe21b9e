package org.dragoman.ingest.drop;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
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
        switch (step(watch)) {
          case Next.After(Duration pause) -> pause(watch, pause);
          case Next.Within(Duration longest) -> await(watch, longest);
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (IOException broken) {
      LOG.log(Level.ERROR, "Drop folder is not watched any more", broken);
    }
  }

  /** When to look next. */
  private sealed interface Next {
    /** Not before: what went wrong would only go wrong again. */
    record After(Duration pause) implements Next {}

    /** At the next change, or then. */
    record Within(Duration longest) implements Next {}
  }

  private Next step(WatchService watch) {
    try {
      register(watch);
      Drop.Pass pass = drop.pass();
      if (System.nanoTime() - nextPrune >= 0) {
        drop.prune();
        nextPrune = System.nanoTime() + PRUNE_EVERY.toNanos();
      }
      return pass.again()
          ? new Next.After(sweep)
          : new Next.Within(pass.unfinished() > 0 ? settle : sweep);
    } catch (IOException | RuntimeException broken) {
      LOG.log(Level.WARNING, "Drop folder could not be emptied, trying again", broken);
      return new Next.After(sweep);
    }
  }

  private void register(WatchService watch) throws IOException {
    for (Path folder : drop.folders()) {
      try {
        // Again and again: it is the same key, and a folder may be new. Changes of files are no
        // news: what was just written to is not whole.
        folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      } catch (IOException unwatched) {
        LOG.log(
            Level.DEBUG,
            "Drop folder not watched, only looked at every so often: folder={0} reason={1}",
            folder,
            Troubles.inWords(unwatched));
      }
    }
  }

  /** Putting a file back is a change too, and not one to wake up for. */
  private static void pause(WatchService watch, Duration pause) throws InterruptedException {
    Thread.sleep(pause);
    for (WatchKey key = watch.poll(); key != null; key = watch.poll()) {
      isNews(key);
    }
  }

  private static void await(WatchService watch, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    boolean news = false;
    while (!news) {
      WatchKey key = watch.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (key == null) {
        return;
      }
      for (; key != null; key = watch.poll()) {
        news |= isNews(key);
      }
    }
  }

  /** Whether the events, which are taken off the key, tell of files. */
  private static boolean isNews(WatchKey key) {
    boolean news = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      // Without a name, events were lost.
      news |= !(event.context() instanceof Path name) || Drop.isNews(name.toString());
    }
    key.reset();
    return news;
  }
}
