package org.dragoman.translate.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.imports.ImportJob.Into;
import org.dragoman.translate.imports.ImportJob.Sent;
import org.dragoman.translate.imports.ImportJob.State;

/**
 * Imports and how far each is. The file waits on the disk of this process; a job whose process ends
 * is interrupted, and says so: sending the file again finishes it.
 */
public final class ImportJobs {

  private static final System.Logger LOG = System.getLogger(ImportJobs.class.getName());

  /** How the name of a file begins that waits to be imported. */
  private static final String KEPT = "dragoman-import-";

  /** Of a file nobody is about to open; one that is open is read on without its name. */
  private static final Duration OLD = Duration.ofMinutes(10);

  /** Jobs a list shows. */
  private static final int LISTED = 50;

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
    List<ImportJob> newest(Into into, int limit);
  }

  /** Takes one file in, in transactions of its own. */
  public interface Work {

    /**
     * @param in the file; not closed
     * @param progress told again and again what has become of the file so far, several times a
     *     minute at least
     */
    ImportReport take(InputStream in, Consumer<ImportReport> progress);
  }

  /**
   * @param executor runs each job that is started; may refuse or be slow, a job that has not begun
   *     is silent
   * @param folder where files wait
   */
  public ImportJobs(
      Store store, Transactions transactions, Executor executor, InstantSource clock, Path folder) {
    this.store = store;
    this.transactions = transactions;
    this.executor = executor;
    this.clock = clock;
    this.folder = folder;
  }

  /** Takes the whole file, then answers while the import begins. */
  public ImportJob start(Sent sent, Content content, Work work) {
    Path kept = keep(content);
    ImportJob job = begun(sent, kept);
    executor.execute(() -> {
      try {
        run(job, kept, work);
      } catch (RuntimeException broken) {
        LOG.log(Level.ERROR, "Import failed job=" + job.id(), broken);
      }
    });
    return job;
  }

  /** The same import, waited for. What fails of ours is thrown, and the job says so as well. */
  public ImportJob finish(Sent sent, Content content, Work work) {
    Path kept = keep(content);
    return run(begun(sent, kept), kept, work);
  }

  private ImportJob begun(Sent sent, Path kept) {
    Instant now = clock.instant();
    ImportJob job =
        new ImportJob(
            UUID.randomUUID(), sent, State.RUNNING, size(kept), 0, ImportReport.NOTHING, now, now);
    save(job);
    return job;
  }

  private Path keep(Content content) {
    try {
      Path kept = Files.createTempFile(folder, KEPT, ".tmp");
      try {
        content.into(kept);
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
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, KEPT + "*")) {
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

  private ImportJob run(ImportJob job, Path file, Work work) {
    Running running = new Running(job);
    try (CountingStream in = new CountingStream(Files.newInputStream(file))) {
      ImportReport report =
          work.take(in, soFar -> save(running.now(State.RUNNING, in.count(), soFar)));
      return save(running.now(report.complete() ? State.DONE : State.BROKEN, in.count(), report));
    } catch (IOException broken) {
      failed(running.last);
      throw new UncheckedIOException(broken);
    } catch (RuntimeException broken) {
      failed(running.last);
      throw broken;
    } finally {
      delete(file);
    }
  }

  private final class Running {
    private ImportJob last;

    Running(ImportJob job) {
      last = job;
    }

    ImportJob now(State state, long read, ImportReport report) {
      last = last.with(state, read, report, clock.instant());
      return last;
    }
  }

  /** What broke the import may be what keeps this from being written; then it ends in silence. */
  private void failed(ImportJob last) {
    try {
      save(last.with(State.FAILED, last.read(), last.report(), clock.instant()));
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

  private ImportJob save(ImportJob job) {
    transactions.run(() -> store.save(job));
    return job;
  }

  public Optional<ImportJob> find(Into into, UUID id) {
    return store
        .find(id)
        .filter(job -> job.sent().into() == into)
        .map(job -> job.at(clock.instant()));
  }

  /** The newest first. */
  public List<ImportJob> newest(Into into) {
    return store.newest(into, LISTED).stream().map(job -> job.at(clock.instant())).toList();
  }
}
