package org.dragoman.publish.delivery;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.dragoman.outbox.Loop;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.channel.Destination;

/**
 * The way to one destination: some stories at a time, each on a thread of its own, so that neither
 * a slow story holds up another nor a slow destination any other.
 */
final class Lane {
  private static final System.Logger LOG = System.getLogger(Lane.class.getName());
  private static final Duration AFTER_FAULT = Duration.ofSeconds(2);
  private static final Duration ROUND = Duration.ofSeconds(1);
  private static final Duration SHORTEST = Duration.ofMillis(50);

  private final String destination;
  private final Sender sender;
  private final Ledger ledger;
  private final Destinations destinations;
  private final Transactions transactions;
  private final Lanes.Limits limits;
  private final InstantSource clock;
  private final DoubleSupplier random;
  private final Rest rest;
  private final Bell bell = new Bell();
  private final AtomicInteger underWay = new AtomicInteger();
  private final Loop loop;

  Lane(
      String destination,
      Sender sender,
      Ledger ledger,
      Destinations destinations,
      Transactions transactions,
      Lanes.Limits limits,
      InstantSource clock,
      DoubleSupplier random) {
    this.destination = destination;
    this.sender = sender;
    this.ledger = ledger;
    this.destinations = destinations;
    this.transactions = transactions;
    this.limits = limits;
    this.clock = clock;
    this.random = random;
    this.rest = new Rest(limits.width());
    this.loop = new Loop("delivery-" + destination, bell, this::step);
  }

  void start() {
    loop.start();
  }

  void call() {
    bell.signal();
  }

  /** Takes up nothing new; what is under way comes to its own end. */
  void end() throws InterruptedException {
    loop.stop(ROUND);
  }

  /** Takes up nothing new, and waits for what is under way, for so long at most. */
  void stop(Instant latest) throws InterruptedException {
    loop.stop(left(latest));
    while (underWay.get() > 0 && left(latest).isPositive()) {
      bell.await(left(latest));
    }
  }

  private Duration left(Instant latest) {
    Duration left = Duration.between(clock.instant(), latest);
    return left.isNegative() ? Duration.ZERO : left;
  }

  boolean alive() {
    return loop.alive();
  }

  private void step() throws InterruptedException {
    Duration pause;
    try {
      pause = round();
    } catch (RuntimeException fault) {
      LOG.log(
          Level.WARNING,
          "Deliveries wait: destination={0} error={1}",
          destination,
          fault.toString());
      pause = AFTER_FAULT;
    }
    if (pause.isPositive()) {
      bell.await(pause);
    }
  }

  /** How long to wait for a call before the next round. */
  private Duration round() {
    Instant now = clock.instant();
    int free = rest.allowed(now) - underWay.get();
    if (free <= 0) {
      return rest.until(now).map(this::until).orElse(limits.sweep());
    }
    Optional<Destination> served =
        transactions
            .call(() -> destinations.find(destination))
            .filter(Place::served)
            .map(Place::destination);
    if (served.isEmpty()) {
      return limits.sweep();
    }
    List<Lease> leases = sender.lease(destination, free, limits.lease());
    leases.forEach(lease -> start(lease, served.get()));
    return leases.isEmpty()
        ? transactions.call(() -> ledger.next(destination)).map(this::until).orElse(limits.sweep())
        : Duration.ZERO;
  }

  private Duration until(Instant then) {
    Duration left = Duration.between(clock.instant(), then);
    if (left.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return left.compareTo(limits.sweep()) > 0 ? limits.sweep() : left;
  }

  private void start(Lease lease, Destination to) {
    underWay.incrementAndGet();
    Thread.ofVirtual()
        .name("delivery-" + destination + "-" + lease.delivery().id())
        .start(() -> {
          try {
            sender
                .send(lease, to)
                .ifPresent(answer -> rest.heard(answer, clock.instant(), random.getAsDouble()));
          } catch (RuntimeException fault) {
            LOG.log(
                Level.WARNING,
                "A delivery is left to its lease: destination={0} story={1} error={2}",
                destination,
                lease.delivery().storyId(),
                fault.toString());
          } finally {
            underWay.decrementAndGet();
            bell.signal();
          }
        });
  }
}
