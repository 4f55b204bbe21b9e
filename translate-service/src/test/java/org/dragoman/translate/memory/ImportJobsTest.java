package org.dragoman.translate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.dragoman.translate.memory.ImportJob.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportJobsTest {

  private static final String TMX =
      "<tmx version=\"1.4\"><header srclang=\"es\"/><body><tu><tuv xml:lang=\"es\"><seg>Uno</seg>"
          + "</tuv><tuv xml:lang=\"en\"><seg>One</seg></tuv></tu></body></tmx>";

  private final FakeMemoryStore memory = new FakeMemoryStore();
  private final JobsInMemory jobs = new JobsInMemory();
  @TempDir Path folder;
  private Instant now = Instant.parse("2026-05-01T09:00:00Z");

  @Test
  void an_import_runs_after_its_file_has_arrived() {
    List<Runnable> waiting = new ArrayList<>();
    ImportJobs imports = imports(waiting::add);

    ImportJob begun = imports.start(bytes(TMX), "a.tmx", "news", "ana");
    assertThat(imports.find(begun.id()).orElseThrow())
        .extracting(ImportJob::state, ImportJob::bytes, ImportJob::read)
        .containsExactly(State.RUNNING, (long) TMX.length(), 0L);

    waiting.forEach(Runnable::run);
    assertThat(imports.find(begun.id()).orElseThrow())
        .extracting(ImportJob::state, ImportJob::read, job -> job.units().added())
        .containsExactly(State.DONE, (long) TMX.length(), 1);
    assertThat(memory.all()).extracting(Unit::domain).containsExactly("news");
  }

  @Test
  void a_file_that_breaks_off_says_so() {
    ImportJobs imports = imports(Runnable::run);

    ImportJob job = imports.start(bytes(TMX.substring(0, TMX.length() - 9)), null, null, "ana");

    assertThat(imports.find(job.id()).orElseThrow())
        .extracting(ImportJob::state, found -> found.units().added())
        .containsExactly(State.BROKEN, 1);
  }

  @Test
  void a_failure_of_ours_is_no_fault_of_the_file() {
    ImportJobs imports =
        new ImportJobs(
            new ImportTmx(
                memory,
                new org.dragoman.outbox.Transactions() {
                  @Override
                  public <T> T call(java.util.function.Supplier<T> work) {
                    throw new IllegalStateException("no database");
                  }
                }),
            jobs,
            new DirectTransactions(),
            Runnable::run,
            () -> now,
            folder);

    ImportJob job = imports.start(bytes(TMX), null, null, "ana");

    assertThat(imports.find(job.id()).orElseThrow().state()).isEqualTo(State.FAILED);
  }

  @Test
  void a_job_whose_process_is_gone_was_interrupted() {
    ImportJobs imports = imports(_ -> {});
    ImportJob job = imports.start(bytes(TMX), null, null, "ana");

    now = now.plus(Duration.ofSeconds(59));
    assertThat(imports.find(job.id()).orElseThrow().state()).isEqualTo(State.RUNNING);
    now = now.plus(Duration.ofSeconds(2));
    assertThat(imports.find(job.id()).orElseThrow().state()).isEqualTo(State.INTERRUPTED);
    assertThat(imports.newest()).extracting(ImportJob::state).containsExactly(State.INTERRUPTED);
  }

  @Test
  void a_file_on_the_disk_is_moved_and_nothing_is_left_of_it() throws IOException {
    Path uploaded = Files.writeString(folder.resolve("upload"), TMX);
    List<Runnable> waiting = new ArrayList<>();
    ImportJob job = imports(waiting::add).start(uploaded, null, null, "ana");
    assertThat(uploaded).doesNotExist();

    waiting.forEach(Runnable::run);
    assertThat(imports(waiting::add).find(job.id()).orElseThrow().state()).isEqualTo(State.DONE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void files_of_a_process_that_was_killed_go() throws IOException {
    Path fresh = Files.createFile(folder.resolve("dragoman-import-1.tmx"));
    Path left = Files.createFile(folder.resolve("dragoman-import-2.tmx"));
    Files.setLastModifiedTime(fresh, FileTime.from(now.minusSeconds(60)));
    Files.setLastModifiedTime(left, FileTime.from(now.minusSeconds(3600)));

    imports(Runnable::run).sweep();

    assertThat(folder).isDirectoryContaining(fresh::equals).isDirectoryNotContaining(left::equals);
  }

  private ImportJobs imports(Executor executor) {
    return new ImportJobs(
        new ImportTmx(memory, new DirectTransactions()),
        jobs,
        new DirectTransactions(),
        executor,
        () -> now,
        folder);
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static final class JobsInMemory implements ImportJobs.Store {
    private final Map<UUID, ImportJob> saved = new LinkedHashMap<>();

    @Override
    public void save(ImportJob job) {
      saved.put(job.id(), job);
    }

    @Override
    public Optional<ImportJob> find(UUID id) {
      return Optional.ofNullable(saved.get(id));
    }

    @Override
    public List<ImportJob> newest(int limit) {
      return saved.values().stream().limit(limit).toList();
    }
  }
}
