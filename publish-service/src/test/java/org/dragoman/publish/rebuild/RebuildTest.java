package org.dragoman.publish.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.Samples;
import org.dragoman.publish.rebuild.Job.Progress;
import org.dragoman.publish.rebuild.Job.State;
import org.dragoman.publish.rebuild.PublishedLog.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuildTest {
  private final OneJob jobs = new OneJob();
  private RuntimeException fault = new Unreachable("Kafka does not answer");
  private boolean interrupted;

  @AfterEach
  void clear() {
    Thread.interrupted();
  }

  @Test
  void what_cannot_be_done_has_failed_and_says_why() {
    assertThat(rebuild().next()).isTrue();

    assertThat(jobs.told).containsExactly("failed: Kafka does not answer");
  }

  @Test
  void what_is_interrupted_because_the_service_stops_waits_for_the_next() {
    interrupted = true;

    rebuild().next();

    assertThat(jobs.told).containsExactly("let go");
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void whoever_was_given_up_says_nothing_more_of_it() {
    fault = new Jobs.GivenUp();

    rebuild().next();

    assertThat(jobs.told).isEmpty();
  }

  private Rebuild rebuild() {
    Transactions straight = new Straight();
    InstantSource clock = InstantSource.fixed(Samples.THEN);
    ShadowInMemory shadow = new ShadowInMemory();
    Carriers carriers =
        new Carriers(shadow, straight, straight, null, null, null, null, null, jobs, clock);
    PublishedLog log =
        _ -> {
          if (interrupted) {
            Thread.currentThread().interrupt();
          }
          throw fault;
        };
    return new Rebuild(log, _ -> {}, shadow, jobs, carriers, straight, clock);
  }

  private static final class Straight implements Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
      return work.get();
    }
  }

  /** One is waiting; what becomes of it is kept. */
  private static final class OneJob implements Jobs {
    final List<String> told = new ArrayList<>();

    @Override
    public void add(UUID id, Order order, String by, Instant now) {}

    @Override
    public Optional<Job> find(UUID id) {
      return Optional.empty();
    }

    @Override
    public List<Job> newest(int limit) {
      return List.of();
    }

    @Override
    public void takeBack(Instant now, int runs, String why) {}

    @Override
    public Optional<Job> begin(Instant until) {
      return Optional.of(
          new Job(
              UUID.randomUUID(),
              new Order(new Start.Beginning(), new Target.Site(), true, false, false),
              "Nadia Sørby",
              Samples.THEN,
              1,
              new State.Running(),
              new Progress(0, 0, 0)));
    }

    @Override
    public void progress(Job job, Progress progress, Instant until) {}

    @Override
    public void hold() {}

    @Override
    public void letGo(Job job) {
      told.add("let go");
    }

    @Override
    public void end(Job job, State.Done done) {
      told.add("done");
    }

    @Override
    public void end(Job job, State.Failed failed) {
      told.add("failed: " + failed.why());
    }

    @Override
    public boolean cancel(UUID id, State.Failed failed) {
      return true;
    }
  }
}
