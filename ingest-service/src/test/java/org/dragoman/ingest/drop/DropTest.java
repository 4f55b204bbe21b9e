package org.dragoman.ingest.drop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropTest {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  @TempDir Path root;

  private final Notes notes = new Notes();
  private final List<String> taken = new ArrayList<>();
  private Drop drop;
  private Path harbour;

  @BeforeEach
  void aFolderForASource() throws IOException {
    root = root.toRealPath();
    harbour = Files.createDirectory(root.resolve("harbour"));
    drop = drop("one", this::takeAll);
  }

  private Drop drop(String owner, Taking taking) {
    return drop(owner, Duration.ofMinutes(15), taking);
  }

  private Drop drop(String owner, Duration lease, Taking taking) {
    return new Drop(
        new Drop.Settings(root, AN_HOUR, lease, Duration.ofDays(30)),
        owner,
        taking,
        verdict -> "{}".getBytes(UTF_8),
        notes,
        Clock.systemUTC());
  }

  private interface Taking extends Taker {
    @Override
    default boolean isReady() {
      return true;
    }
  }

  private synchronized Verdict takeAll(Path file, String name, String source) throws IOException {
    String text = Files.readString(file);
    taken.add(source + "/" + name + ": " + text);
    return text.startsWith("bad")
        ? Verdict.Failed.because("It is bad.")
        : new Verdict.Taken(List.of(new UUID(0, 1)), Map.of("new", 1), List.of());
  }

  /** Last written two hours ago, and one second later for each call. */
  private Path put(Path folder, String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(7200 - notes.next++)));
    return file;
  }

  private List<String> lying(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void a_file_is_taken_once_and_moved_with_its_report_or_its_reason() throws IOException {
    put(harbour, "a.xml", "good");
    put(harbour, "b.xml", "bad");

    drop.pass();
    drop.pass();

    assertThat(taken).containsExactly("harbour/a.xml: good", "harbour/b.xml: bad");
    assertThat(lying(harbour))
        .containsExactly(
            "done/a.xml", "done/a.xml.report.json", "failed/b.xml", "failed/b.xml.reason.txt");
    assertThat(harbour.resolve("failed/b.xml.reason.txt")).hasContent("It is bad.");
    assertThat(notes.waiting).isZero();
    assertThat(notes.failed).isEqualTo(1);
  }

  @Test
  void files_are_taken_in_the_order_they_were_written() throws IOException {
    put(harbour, "z.xml", "first");
    put(harbour, "a.xml", "second");

    drop.pass();

    assertThat(taken).containsExactly("harbour/z.xml: first", "harbour/a.xml: second");
  }

  @Test
  void what_is_still_being_written_is_left_alone() throws IOException {
    Files.writeString(harbour.resolve("fresh.xml"), "half");
    put(harbour, ".hidden.xml", "x");
    put(harbour, "x.xml.part", "x");
    put(harbour, "x.tmp", "x");

    assertThat(drop.pass().unfinished()).isEqualTo(4);
    assertThat(taken).isEmpty();
  }

  @Test
  void a_file_renamed_into_place_is_taken_at_once() throws IOException {
    Path part = Files.writeString(harbour.resolve("x.xml.part"), "whole");
    drop.pass();

    Files.move(part, harbour.resolve("x.xml"));
    drop.pass();

    assertThat(taken).containsExactly("harbour/x.xml: whole");
  }

  @Test
  void names_that_come_again_are_numbered() throws IOException {
    for (int i = 0; i < 3; i++) {
      put(harbour, "news.xml", "day " + i);
      drop.pass();
    }

    assertThat(lying(harbour.resolve("done")))
        .containsExactly(
            "news-2.xml",
            "news-2.xml.report.json",
            "news-3.xml",
            "news-3.xml.report.json",
            "news.xml",
            "news.xml.report.json");
    assertThat(harbour.resolve("done/news-3.xml")).hasContent("day 2");
  }

  @Test
  void a_file_in_no_sources_folder_fails_where_it_lies() throws IOException {
    put(root, "stray.xml", "bad");

    drop.pass();
    drop.pass();

    assertThat(taken).containsExactly("/stray.xml: bad");
    assertThat(lying(root)).containsExactly("failed/stray.xml", "failed/stray.xml.reason.txt");
  }

  @Test
  void several_replicas_take_each_file_once() throws Exception {
    for (int i = 0; i < 200; i++) {
      put(harbour, "n%03d.xml".formatted(i), "text " + i);
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Drop.Pass>> replicas = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Drop replica = drop("replica-" + i, this::takeAll);
        replicas.add(replica::pass);
      }
      for (var done : threads.invokeAll(replicas)) {
        done.get();
      }
    }

    assertThat(taken).hasSize(200).doesNotHaveDuplicates();
    assertThat(lying(harbour)).hasSize(400).allMatch(name -> name.startsWith("done/"));
  }

  @Test
  void a_file_that_a_dead_replica_had_in_hand_is_taken_again() throws IOException {
    Path dead = Files.createDirectories(harbour.resolve("taking/dead"));
    put(dead, "lost.xml", "left");
    drop.pass();
    assertThat(taken).as("its holder may live").isEmpty();

    Files.setLastModifiedTime(dead, FileTime.from(Instant.now().minus(AN_HOUR)));
    drop.pass();

    assertThat(taken).containsExactly("harbour/lost.xml: left");
    assertThat(dead).doesNotExist();
    assertThat(notes.recovered).isEqualTo(1);
  }

  @Test
  void a_file_lies_where_it_lay_while_the_database_is_away() throws IOException {
    put(harbour, "a.xml", "good");
    boolean[] away = {true};
    Drop patient =
        drop(
            "two",
            new Taking() {
              @Override
              public Verdict take(Path file, String name, String source) throws IOException {
                if (away[0]) {
                  throw new IllegalStateException("no connection");
                }
                return takeAll(file, name, source);
              }

              @Override
              public boolean isReady() {
                return !away[0];
              }
            });

    for (int i = 0; i < 10; i++) {
      assertThat(patient.pass().again()).isTrue();
      assertThat(lying(harbour)).containsExactly("a.xml");
    }
    away[0] = false;
    patient.pass();

    assertThat(lying(harbour)).containsExactly("done/a.xml", "done/a.xml.report.json");
  }

  @Test
  void a_file_that_breaks_its_reader_each_time_fails_and_holds_up_no_other() throws IOException {
    put(harbour, "a.xml", "poison");
    put(harbour, "b.xml", "good");
    Drop replica =
        drop(
            "two",
            (file, name, source) -> {
              if (Files.readString(file).equals("poison")) {
                throw new IllegalStateException("bug");
              }
              return takeAll(file, name, source);
            });

    assertThat(replica.pass().again()).isTrue();
    assertThat(replica.pass().again()).isTrue();
    assertThat(taken).as("files of one source go in order").isEmpty();
    assertThat(replica.pass().again()).isFalse();

    assertThat(taken).containsExactly("harbour/b.xml: good");
    assertThat(harbour.resolve("failed/a.xml.reason.txt")).content().contains("3 times", "bug");
  }

  @Test
  void a_folder_that_is_a_link_is_not_entered() throws IOException {
    Path elsewhere = Files.createDirectory(root.resolve(".elsewhere"));
    put(elsewhere, "secret.xml", "secret");
    Files.createSymbolicLink(root.resolve("linked"), elsewhere);

    drop.pass();

    assertThat(taken).noneMatch(file -> file.contains("secret"));
    assertThat(lying(elsewhere)).containsExactly("secret.xml");
  }

  @Test
  void what_was_done_long_ago_is_deleted_and_what_failed_stays() throws IOException {
    put(harbour, "old.xml", "good");
    put(harbour, "new.xml", "good");
    put(harbour, "bad.xml", "bad");
    drop.pass();
    FileTime long_ago = FileTime.from(Instant.now().minus(Duration.ofDays(31)));
    Files.setLastModifiedTime(harbour.resolve("done/old.xml.report.json"), long_ago);
    Files.setLastModifiedTime(harbour.resolve("failed/bad.xml.reason.txt"), long_ago);

    assertThat(drop.prune()).isEqualTo(1);

    assertThat(lying(harbour))
        .containsExactly(
            "done/new.xml",
            "done/new.xml.report.json",
            "failed/bad.xml",
            "failed/bad.xml.reason.txt");
  }

  @Test
  void a_file_in_the_way_of_our_folders_holds_up_its_own_source_only() throws IOException {
    for (String name : List.of("taking", "done", "failed")) {
      Path folder = Files.createDirectory(root.resolve("a-" + name));
      put(folder, name, "in the way");
      put(folder, "news.xml", "good");
    }
    put(harbour, "news.xml", "good");

    assertThat(drop.pass().again()).isFalse();
    drop.prune();

    assertThat(taken).containsExactly("harbour/news.xml: good");
    assertThat(notes.passedOver).isGreaterThanOrEqualTo(3);
    assertThat(notes.waiting).isEqualTo(3);

    Files.delete(root.resolve("a-done/done"));
    drop.pass();
    assertThat(taken).contains("a-done/news.xml: good");
  }

  @Test
  void a_folder_that_may_not_be_read_holds_up_its_own_source_only() throws IOException {
    Path locked = Files.createDirectory(root.resolve("a-locked"));
    put(locked, "news.xml", "good");
    put(harbour, "news.xml", "good");
    Files.setPosixFilePermissions(locked, Set.of());
    try {
      assumeThat(Files.isReadable(locked)).as("root may read anything").isFalse();
      drop.pass();
      drop.prune();
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }

    assertThat(taken).containsExactly("harbour/news.xml: good");
    assertThat(notes.passedOver).isPositive();
  }

  @Test
  void a_file_that_breaks_its_reader_holds_up_no_other_source() throws IOException {
    put(harbour, "a.xml", "poison");
    put(Files.createDirectory(root.resolve("port")), "b.xml", "good");
    Drop replica =
        drop(
            "two",
            (file, name, source) -> {
              if (Files.readString(file).equals("poison")) {
                throw new IllegalStateException("bug");
              }
              return takeAll(file, name, source);
            });

    replica.pass();

    assertThat(taken).containsExactly("port/b.xml: good");
  }

  @Test
  void a_name_as_long_as_can_be_leaves_room_for_its_report() throws IOException {
    String stem = "n".repeat(251);
    for (int i = 0; i < 2; i++) {
      put(harbour, stem + ".xml", "good");
      assertThat(drop.pass().again()).isFalse();
    }

    assertThat(taken).hasSize(2);
    assertThat(lying(harbour))
        .hasSize(4)
        .allMatch(name -> name.endsWith(".xml") || name.endsWith(".xml.report.json"));
  }

  @Test
  void a_name_in_no_charset_of_ours_is_taken_under_one_that_is() throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-c", "printf good > \"$(printf 'caf\\351.xml')\"")
            .directory(harbour.toFile())
            .start();
    assumeThat(shell.waitFor()).as("the file system takes any bytes").isZero();
    for (Path file : Claims.list(harbour)) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(7200)));
    }

    drop.pass();

    assertThat(taken).containsExactly("harbour/caf_.xml: good");
    assertThat(lying(harbour)).containsExactly("done/caf_.xml", "done/caf_.xml.report.json");
  }

  @Test
  void a_claim_holds_for_as_long_as_its_holder_works() throws IOException {
    put(harbour, "archive.xml", "good");
    Path mine = harbour.resolve("taking/slow");
    Drop other = drop("other", this::takeAll);
    Drop slow =
        drop(
            "slow",
            Duration.ofMillis(30),
            (file, name, source) -> {
              Files.setLastModifiedTime(mine, FileTime.from(Instant.now().minus(AN_HOUR)));
              await()
                  .until(() ->
                      Files.getLastModifiedTime(mine)
                          .toInstant()
                          .isAfter(Instant.now().minus(Duration.ofMinutes(5))));
              other.pass();
              return takeAll(file, name, source);
            });

    slow.pass();

    assertThat(taken).containsExactly("harbour/archive.xml: good");
    assertThat(notes.recovered).isZero();
    assertThat(lying(harbour)).containsExactly("done/archive.xml", "done/archive.xml.report.json");
  }

  @Test
  void dropped_json_is_no_report_however_old_and_whatever_its_name() throws IOException {
    FileTime long_ago = FileTime.from(Instant.now().minus(Duration.ofDays(31)));
    for (String name : List.of("news", "news.json", "story.report.json")) {
      Files.setLastModifiedTime(put(harbour, name, "good"), long_ago);
    }
    drop.pass();

    assertThat(drop.prune()).isZero();

    assertThat(lying(harbour.resolve("done")))
        .containsExactly(
            "news",
            "news.json",
            "news.json.report.json",
            "news.report.json",
            "story.report.json",
            "story.report.json.report.json");
  }

  private static final class Notes implements Journal {
    private int next;
    private int recovered;
    private int waiting;
    private int failed;
    private int passedOver;

    @Override
    public void filed(Verdict verdict) {}

    @Override
    public void recovered(int files) {
      recovered += files;
    }

    @Override
    public synchronized void lying(int now, int inFailed) {
      waiting = now;
      failed = inFailed;
    }

    @Override
    public synchronized void passedOver(int count) {
      passedOver = count;
    }
  }
}
