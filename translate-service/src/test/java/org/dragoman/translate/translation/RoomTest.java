package org.dragoman.translate.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoomTest {

  private final Room room = new Room(4);

  @Test
  void only_places_that_are_free_are_taken_and_nobody_waits_for_one() {
    room.free.acquireUninterruptibly(3);

    assertThat(room.take(4)).isEqualTo(1);
    assertThat(room.take(4)).isZero();
  }

  @Test
  void who_finds_another_drawing_leaves_it_to_him_and_he_looks_once_more() throws Exception {
    room.more = false;
    AtomicInteger draws = new AtomicInteger();
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Thread slow =
        Thread.ofVirtual()
            .start(() ->
                room.draw(() -> {
                  draws.incrementAndGet();
                  began.countDown();
                  awaitQuietly(go);
                }));
    assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();

    room.draw(() -> {
      throw new AssertionError("two at a time");
    });
    assertThat(draws).hasValue(1);

    go.countDown();
    slow.join();
    assertThat(draws).hasValue(2);
  }

  @Test
  void work_that_came_while_a_draw_held_every_place_is_drawn_after_it() {
    room.more = false;
    AtomicInteger draws = new AtomicInteger();

    room.draw(() -> {
      int taken = room.take(4);
      if (draws.incrementAndGet() == 1) {
        assertThat(room.free.tryAcquire()).isFalse();
        room.more = true;
      } else {
        room.more = false;
      }
      room.free.release(taken);
    });

    assertThat(draws).hasValue(2);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
