package org.dragoman.translate.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.memory.ImportJob.State;
import org.jspecify.annotations.Nullable;

/**
 * Imports that go on after their file has arrived. The file waits on the disk of this process; a
 * job whose process ends is interrupted, and says so: sending the file again finishes it.
 */
public final class ImportJobs {

  private static final System.Logger LOG = System.getLogger(ImportJobs.class.getName());

  /** How the name of a file begins that waits to be imported. */
  private static final String KEPT = "dragoman-import-";

  /** Of a file nobody is about to open; one that is open is read on without its name. */
  private static final Duration OLD = Duration.ofMinutes(10);

  /** Jobs a list shows. */
  private static final int LISTED = 50;

  private final ImportTmx importTmx;
  private final Store store;
  private final Transactions transactions;
  private final Executor executor;
  private final InstantSource clock;
  private final Path folder;

  /** Where jobs are kept. */
  public interface Store {

    void save(ImportJob job);

    Optional<ImportJob> find(UUID id);

    /** The newest first. */
    List<ImportJob> newest(int limit);
  }

  /**
   * @param executor runs each job; may refuse or be slow, a job that has not begun is silent
   * @param folder where files wait
   */
  public ImportJobs(
      ImportTmx importTmx,
      Store store,
      Transactions transactions,
      Executor executor,
      InstantSource clock,
      Path folder) {
    this.importTmx = importTmx;
    this.store = store;
    this.transactions = transactions;
    this.executor = executor;
    this.clock = clock;
    this.folder = folder;
  }

  /** Takes the whole file, then answers while the import begins. */
  public ImportJob start(
      InputStream tmx, @Nullable String file, @Nullable String domain, String by) {
    return begin(
        kept -> Files.copy(tmx, kept, StandardCopyOption.REPLACE_EXISTING), file, domain, by);
  }

  /** Takes a file that is on this disk already: it is gone from there afterwards. */
  public ImportJob start(Path tmx, @Nullable String file, @Nullable String domain, String by) {
    return begin(
        kept -> Files.move(tmx, kept, StandardCopyOption.REPLACE_EXISTING), file, domain, by);
  }

  private interface Fill {
    void into(Path kept) throws IOException;
  }

  private ImportJob begin(Fill fill, @Nullable String file, @Nullable String domain, String by) {
    Path kept = keep(fill);
    ImportJob job =
        new ImportJob(
            UUID.randomUUID(),
            file,
            domain,
            State.RUNNING,
            size(kept),
            0,
            ImportReport.NOTHING,
            by,
            clock.instant(),
            clock.instant());
    save(job);
    executor.execute(() -> run(job, kept));
    return job;
  }

  private Path keep(Fill fill) {
    try {
      Path kept = Files.createTempFile(folder, KEPT, ".tmx");
      try {
        fill.into(kept);
      } catch (IOException | RuntimeException broken) {
        Files.deleteIfExists(kept);
        throw broken;
      }
      return kept;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Deletes what imports of a process that was killed have left. */
  public void sweep() {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, KEPT + "*.tmx")) {
      Instant old = clock.instant().minus(OLD);
      for (Path file : left) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
          delete(file);
        }
      }
    } catch (IOException | DirectoryIteratorException broken) {
      LOG.log(Level.WARNING, "Files of former imports not looked for folder=" + folder, broken);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void run(ImportJob job, Path file) {
    Running running = new Running(job);
    try (CountingStream in = new CountingStream(Files.newInputStream(file))) {
      ImportReport report =
          importTmx.from(
              in,
              new ImportTmx.Assumed(job.domain(), job.file()),
              units -> save(running.now(State.RUNNING, in.count(), units)));
      save(running.now(report.complete() ? State.DONE : State.BROKEN, in.count(), report));
    } catch (IOException | RuntimeException broken) {
      LOG.log(Level.ERROR, "Import failed job=" + job.id(), broken);
      failed(running.last);
    } finally {
      delete(file);
    }
  }

  private final class Running {
    private ImportJob last;

    Running(ImportJob job) {
      last = job;
    }

    ImportJob now(State state, long read, ImportReport units) {
      last = last.with(state, read, units, clock.instant());
      return last;
    }
  }

  /** What broke the import may be what keeps this from being written; then it ends in silence. */
  private void failed(ImportJob last) {
    try {
      save(last.with(State.FAILED, last.read(), last.units(), clock.instant()));
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "Failed import not recorded job=" + last.id(), broken);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException broken) {
      LOG.log(Level.WARNING, "Imported file left behind file=" + file, broken);
    }
  }

  private void save(ImportJob job) {
    transactions.run(() -> store.save(job));
  }

  public Optional<ImportJob> find(UUID id) {
    return store.find(id).map(job -> job.at(clock.instant()));
  }

  /** The newest first. */
  public List<ImportJob> newest() {
    return store.newest(LISTED).stream().map(job -> job.at(clock.instant())).toList();
  }
}
