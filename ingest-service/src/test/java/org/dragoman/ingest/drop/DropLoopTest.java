package org.dragoman.ingest.drop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop looks unasked once in an hour here: whatever else happens, it was woken. */
class DropLoopTest {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  @TempDir Path root;

  private final Passes passes = new Passes();
  private Path harbour;

  @BeforeEach
  void aFolderForASource() throws IOException {
    root = root.toRealPath();
    harbour = Files.createDirectory(root.resolve("harbour"));
  }

  private DropLoop loop(Taker taker) {
    Drop drop =
        new Drop(
            new Drop.Settings(root, Duration.ZERO, AN_HOUR, AN_HOUR),
            "one",
            taker,
            verdict -> "{}".getBytes(UTF_8),
            passes,
            Clock.systemUTC());
    DropLoop loop = new DropLoop(drop, AN_HOUR, AN_HOUR);
    loop.start();
    return loop;
  }

  @Test
  void it_wakes_for_a_file_and_not_for_its_own_doing() throws Exception {
    try (DropLoop loop = loop(taker(true))) {
      await().until(() -> passes.ended.get() > 0);

      Files.move(
          Files.writeString(root.resolve(".elsewhere"), "text"), harbour.resolve("news.xml"));

      await().until(() -> Files.exists(harbour.resolve("done/news.xml")));
      assertThat(passes.sixth.await(700, TimeUnit.MILLISECONDS)).as("it spins").isFalse();
    }
  }

  @Test
  void what_could_not_be_taken_is_not_tried_again_at_once() throws Exception {
    Files.writeString(harbour.resolve("news.xml"), "text");
    try (DropLoop loop = loop(taker(false))) {
      await().until(() -> passes.ended.get() > 0);

      assertThat(passes.second.await(700, TimeUnit.MILLISECONDS)).as("it spins").isFalse();
      assertThat(harbour.resolve("news.xml")).exists();
    }
  }

  private static Taker taker(boolean ready) {
    return new Taker() {
      @Override
      public Verdict take(Path file, String name, String source) {
        if (!ready) {
          throw new IllegalStateException("no connection");
        }
        return new Verdict.Taken(List.of(new UUID(0, 1)), Map.of("new", 1), List.of());
      }

      @Override
      public boolean isReady() {
        return ready;
      }
    };
  }

  private static final class Passes implements Journal {
    private final AtomicInteger ended = new AtomicInteger();
    private final CountDownLatch second = new CountDownLatch(2);
    private final CountDownLatch sixth = new CountDownLatch(6);

    @Override
    public void filed(Verdict verdict) {}

    @Override
    public void recovered(int files) {}

    @Override
    public void lying(int waiting, int failed) {}

    @Override
    public void passedOver(int count) {
      ended.incrementAndGet();
      second.countDown();
      sixth.countDown();
    }
  }
}
