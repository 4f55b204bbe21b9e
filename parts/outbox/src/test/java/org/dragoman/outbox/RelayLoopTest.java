package org.dragoman.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RelayLoopTest {

  private final CountDownLatch mayPass = new CountDownLatch(1);
  private final AtomicInteger passes = new AtomicInteger();

  @Test
  void a_relay_that_an_error_ended_is_not_alive() throws Exception {
    RelayLoop loop =
        loop(() -> {
          throw new NoClassDefFoundError("gone");
        });
    assertThat(loop.alive()).isTrue();

    loop.start();
    assertThat(loop.alive()).isTrue();
    mayPass.countDown();

    await().until(() -> !loop.alive());
  }

  @Test
  void an_exception_ends_nothing_and_a_stop_is_no_death() throws Exception {
    RelayLoop loop =
        loop(() -> {
          throw new IllegalStateException("away");
        });
    mayPass.countDown();
    loop.start();

    await().until(() -> passes.get() > 1);
    assertThat(loop.alive()).isTrue();
    loop.stop(Duration.ofSeconds(5));
    assertThat(loop.alive()).isTrue();
  }

  private RelayLoop loop(Supplier<Leases.Lease> hold) {
    Leases leases =
        new Leases() {
          @Override
          public Lease hold() {
            try {
              mayPass.await();
            } catch (InterruptedException stop) {
              Thread.currentThread().interrupt();
            }
            passes.incrementAndGet();
            return hold.get();
          }

          @Override
          public void release() {}
        };
    NoTable table = new NoTable();
    Relay relay =
        new Relay(
            table,
            leases,
            new NoBroker(),
            table,
            Clock.systemUTC(),
            new Relay.Settings("/s", 1, Duration.ofSeconds(1)));
    return new RelayLoop(relay, table, NO_WAKEUP, table, Duration.ofMillis(10), Duration.ZERO);
  }

  private static final Wakeup NO_WAKEUP =
      new Wakeup() {
        @Override
        public void await(Duration longest) {}

        @Override
        public void signal() {}
      };

  private static final class NoBroker implements Broker {
    @Override
    public Map<Long, Outcome> send(List<Row> wave) {
      return Map.of();
    }

    @Override
    public void close() {}
  }

  private static final class NoTable implements Table, Monitor {
    @Override
    public List<Row> unsent(Set<Integer> shards, int limit) {
      return List.of();
    }

    @Override
    public void markSent(Collection<Long> ids) {}

    @Override
    public void markRefused(long id, String reason) {}

    @Override
    public Depth depth() {
      return new Depth(0, Duration.ZERO, 0);
    }

    @Override
    public int prune(Duration retention) {
      return 0;
    }

    @Override
    public void depth(Depth depth) {}

    @Override
    public void refused(String topic) {}
  }
}
