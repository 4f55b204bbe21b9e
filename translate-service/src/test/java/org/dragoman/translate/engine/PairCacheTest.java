package org.dragoman.translate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.dragoman.translate.engine.PairCache.Pairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against an engine that answers only when it is let. */
@Timeout(20)
class PairCacheTest {

  private static final Pairs<String> DOWN = new Pairs.Unknown<>("no connection");
  private static final Pairs<String> OLD = new Pairs.Known<>("old");
  private static final Pairs<String> NEW = new Pairs.Known<>("new");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-01T09:00:00Z"));
  private final AtomicReference<Pairs<String>> answer = new AtomicReference<>(OLD);
  private final AtomicInteger asked = new AtomicInteger();
  private final Semaphore let = new Semaphore(0);
  private final PairCache<String> cache =
      new PairCache<>(
          () -> {
            asked.incrementAndGet();
            let.acquireUninterruptibly();
            return answer.get();
          },
          Duration.ofMinutes(5),
          now::get);

  @Test
  void nobody_is_held_up_by_an_engine_that_hangs_and_it_is_asked_once() {
    for (int i = 0; i < 10; i++) {
      assertThat(cache.now()).isInstanceOf(Pairs.Unknown.class);
    }
    let.release();

    Awaitility.await().until(() -> cache.now().equals(OLD));
    assertThat(asked).hasValue(1);
  }

  @Test
  void what_is_out_of_date_is_served_until_there_is_an_answer() {
    known();
    now.set(now.get().plus(Duration.ofMinutes(5)));
    answer.set(NEW);

    assertThat(cache.now()).isEqualTo(OLD);
    assertThat(cache.get()).isEqualTo(OLD);
    let.release();

    Awaitility.await().until(() -> cache.now().equals(NEW));
    assertThat(asked).hasValue(2);
  }

  @Test
  void who_needs_an_answer_waits_for_the_one_under_way() {
    cache.now();
    CompletableFuture<Pairs<String>> got = CompletableFuture.supplyAsync(cache::get);
    let.release();

    assertThat(got.join()).isEqualTo(OLD);
    assertThat(asked).hasValue(1);
  }

  @Test
  void where_it_fails_its_last_answer_stands_and_it_is_left_alone_for_a_moment() {
    known();
    answer.set(DOWN);
    let.release();
    assertThat(cache.refresh()).isEqualTo(DOWN);

    assertThat(cache.get()).isEqualTo(OLD);
    now.set(now.get().plusSeconds(9));
    assertThat(cache.now()).isEqualTo(OLD);
    assertThat(asked).hasValue(2);

    answer.set(NEW);
    let.release();
    now.set(now.get().plusSeconds(1));
    Awaitility.await().until(() -> cache.now().equals(NEW));
  }

  @Test
  void one_that_never_answered_is_asked_by_whoever_needs_to_know() {
    answer.set(DOWN);
    let.release();
    assertThat(cache.get()).isEqualTo(DOWN);

    answer.set(OLD);
    let.release();
    assertThat(cache.get()).isEqualTo(OLD);
  }

  @Test
  void a_bug_in_asking_is_no_answer_and_is_over_with_the_next() {
    AtomicReference<Pairs<String>> mended = new AtomicReference<>();
    PairCache<String> broken =
        new PairCache<>(
            () -> {
              if (mended.get() == null) {
                throw new IllegalStateException("bug");
              }
              return mended.get();
            },
            Duration.ofMinutes(5),
            now::get);

    assertThat(broken.get()).isInstanceOf(Pairs.Unknown.class);
    mended.set(OLD);
    assertThat(broken.get()).isEqualTo(OLD);
  }

  private void known() {
    let.release();
    assertThat(cache.refresh()).isEqualTo(OLD);
  }
}
