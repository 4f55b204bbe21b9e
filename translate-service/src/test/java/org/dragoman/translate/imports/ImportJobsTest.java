package org.dragoman.translate.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.imports.ImportJob.Into;
import org.dragoman.translate.imports.ImportJob.Sent;
import org.dragoman.translate.imports.ImportJob.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportJobsTest {

  private static final String LINES = "one\ntwo\nthree";
  private static final Sent SENT =
      new Sent(Into.GLOSSARY, "a.csv", Map.of("outlet", "gaceta"), "ana");

  private static final Transactions NONE =
      new Transactions() {
        @Override
        public <T> T call(Supplier<T> work) {
          return work.get();
        }
      };

  private final JobsInMemory jobs = new JobsInMemory();
  @TempDir Path folder;
  private Instant now = Instant.parse("2026-05-01T09:00:00Z");

  @Test
  void an_import_runs_after_its_file_has_arrived() {
    List<Runnable> waiting = new ArrayList<>();
    ImportJobs imports = imports(waiting::add);

    ImportJob begun = imports.start(SENT, sent(LINES), ImportJobsTest::lines);
    assertThat(find(imports, begun))
        .extracting(ImportJob::sent, ImportJob::state, ImportJob::bytes, ImportJob::read)
        .containsExactly(SENT, State.RUNNING, (long) LINES.length(), 0L);

    waiting.forEach(Runnable::run);
    assertThat(find(imports, begun))
        .extracting(ImportJob::state, ImportJob::read, job -> job.report().added())
        .containsExactly(State.DONE, (long) LINES.length(), 3);
    assertThat(jobs.states)
        .containsExactly(State.RUNNING, State.RUNNING, State.RUNNING, State.RUNNING, State.DONE);
  }

  @Test
  void whoever_waits_has_the_same_import_when_it_has_ended() {
    ImportJobs imports = imports(_ -> {});

    ImportJob ended = imports.finish(SENT, sent(LINES), ImportJobsTest::lines);

    assertThat(ended.state()).isEqualTo(State.DONE);
    assertThat(imports.newest(Into.GLOSSARY)).containsExactly(ended);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_file_that_breaks_off_says_so() {
    ImportJobs imports = imports(Runnable::run);

    ImportJob job = imports.start(SENT, sent("one\n!"), ImportJobsTest::lines);

    assertThat(find(imports, job))
        .extracting(ImportJob::state, found -> found.report().added())
        .containsExactly(State.BROKEN, 1);
  }

  @Test
  void a_failure_of_ours_is_no_fault_of_the_file_and_keeps_what_was_done() {
    ImportJobs imports = imports(Runnable::run);

    ImportJob job = imports.start(SENT, sent(LINES), ImportJobsTest::fail);
    assertThat(find(imports, job))
        .extracting(ImportJob::state, found -> found.report().added())
        .containsExactly(State.FAILED, 7);

    assertThatThrownBy(() -> imports.finish(SENT, sent(LINES), ImportJobsTest::fail))
        .hasMessage("no database");
    assertThat(imports.newest(Into.GLOSSARY))
        .extracting(ImportJob::state)
        .containsExactly(State.FAILED, State.FAILED);
  }

  @Test
  void each_library_has_its_own_imports() {
    ImportJobs imports = imports(Runnable::run);
    ImportJob job = imports.start(SENT, sent(LINES), ImportJobsTest::lines);

    assertThat(imports.find(Into.MEMORY, job.id())).isEmpty();
    assertThat(imports.newest(Into.MEMORY)).isEmpty();
    assertThat(imports.newest(Into.GLOSSARY)).hasSize(1);
  }

  @Test
  void a_job_whose_process_is_gone_was_interrupted() {
    ImportJobs imports = imports(_ -> {});
    ImportJob job = imports.start(SENT, sent(LINES), ImportJobsTest::lines);

    now = now.plus(Duration.ofSeconds(59));
    assertThat(find(imports, job).state()).isEqualTo(State.RUNNING);
    now = now.plus(Duration.ofSeconds(2));
    assertThat(find(imports, job).state()).isEqualTo(State.INTERRUPTED);
    assertThat(imports.newest(Into.GLOSSARY))
        .extracting(ImportJob::state)
        .containsExactly(State.INTERRUPTED);
  }

  @Test
  void a_file_on_the_disk_is_moved_and_nothing_is_left_of_it() throws IOException {
    Path uploaded = Files.writeString(folder.resolve("upload"), LINES);
    List<Runnable> waiting = new ArrayList<>();
    ImportJobs imports = imports(waiting::add);
    ImportJob job = imports.start(SENT, Content.on(uploaded), ImportJobsTest::lines);
    assertThat(uploaded).doesNotExist();

    waiting.forEach(Runnable::run);
    assertThat(find(imports, job).state()).isEqualTo(State.DONE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void files_of_a_process_that_was_killed_go() throws IOException {
    Path fresh = Files.createFile(folder.resolve("dragoman-import-1.tmp"));
    Path left = Files.createFile(folder.resolve("dragoman-import-2.tmp"));
    Files.setLastModifiedTime(fresh, FileTime.from(now.minusSeconds(60)));
    Files.setLastModifiedTime(left, FileTime.from(now.minusSeconds(3600)));

    imports(Runnable::run).sweep();

    assertThat(folder).isDirectoryContaining(fresh::equals).isDirectoryNotContaining(left::equals);
  }

  /** Takes each line, and tells so; one with a mark of exclamation cannot be read. */
  private static ImportReport lines(InputStream in, Consumer<ImportReport> progress) {
    ImportReport.Tally tally = new ImportReport.Tally();
    for (String line : text(in).split("\n")) {
      if (line.equals("!")) {
        tally.broken(2, "it cries");
      } else {
        tally.stored(List.of(Stored.ADDED));
        progress.accept(tally.report());
      }
    }
    return tally.report();
  }

  private static ImportReport fail(InputStream in, Consumer<ImportReport> progress) {
    progress.accept(new ImportReport(true, 7, 0, 0, 0, List.of()));
    throw new IllegalStateException("no database");
  }

  private static String text(InputStream in) {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private ImportJobs imports(Executor executor) {
    return new ImportJobs(jobs, NONE, executor, () -> now, folder);
  }

  private static ImportJob find(ImportJobs imports, ImportJob job) {
    return imports.find(Into.GLOSSARY, job.id()).orElseThrow();
  }

  private static Content sent(String text) {
    return Content.arriving(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static final class JobsInMemory implements ImportJobs.Store {
    private final Map<UUID, ImportJob> saved = new LinkedHashMap<>();
    private final List<State> states = new ArrayList<>();

    @Override
    public void save(ImportJob job) {
      saved.put(job.id(), job);
      states.add(job.state());
    }

    @Override
    public Optional<ImportJob> find(UUID id) {
      return Optional.ofNullable(saved.get(id));
    }

    @Override
    public List<ImportJob> newest(Into into, int limit) {
      return saved.values().stream().filter(job -> job.sent().into() == into).limit(limit).toList();
    }
  }
}
