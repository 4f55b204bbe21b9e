package org.dragoman.publish.delivery;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.outbox.Loop;
import org.dragoman.outbox.Transactions;
import org.dragoman.outbox.Wakeup;

/** A lane for each destination that is served, for as long as it is. */
public final class Lanes {
  private static final System.Logger LOG = System.getLogger(Lanes.class.getName());

  /**
   * @param width most stories of one destination at a time
   * @param lease how long one may take before another worker takes it
   * @param sweep longest wait for a call that was lost
   */
  public record Limits(int width, Duration lease, Duration sweep) {}

  private final Map<String, Lane> lanes = new HashMap<>();
  private final Ledger ledger;
  private final Destinations destinations;
  private final Transactions transactions;
  private final Function<String, Lane> lane;
  private final Wakeup wakeup;
  private final Duration sweep;
  private final InstantSource clock;
  private final Loop loop;

  /**
   * @param wakeup told of what is planned and of what changes about destinations
   */
  public Lanes(
      Sender sender,
      Ledger ledger,
      Destinations destinations,
      Transactions transactions,
      Limits limits,
      Wakeup wakeup,
      InstantSource clock,
      DoubleSupplier random) {
    this.ledger = ledger;
    this.destinations = destinations;
    this.transactions = transactions;
    this.lane =
        id -> new Lane(id, sender, ledger, destinations, transactions, limits, clock, random);
    this.wakeup = wakeup;
    this.sweep = limits.sweep();
    this.clock = clock;
    this.loop = new Loop("deliveries", wakeup, this::step);
  }

  public void start() {
    loop.start();
  }

  /**
   * Lets what is under way come to its end, for so long at most; the rest is left to its leases.
   */
  public void stop(Duration longest) throws InterruptedException {
    Instant latest = clock.instant().plus(longest);
    loop.stop(longest);
    synchronized (lanes) {
      for (Lane one : lanes.values()) {
        one.stop(latest);
      }
    }
  }

  /** False once a thread has ended unasked. */
  public boolean alive() {
    synchronized (lanes) {
      return loop.alive() && lanes.values().stream().allMatch(Lane::alive);
    }
  }

  private void step() throws InterruptedException {
    try {
      List<Place> places = transactions.call(destinations::all);
      open(places.stream().filter(Place::served).map(Place::id).collect(Collectors.toSet()));
      if (places.stream().anyMatch(Place::closed)) {
        // Again and again: whoever plans or tries may have seen the destination open.
        transactions.run(() -> ledger.endClosed(clock.instant()));
      }
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "Destinations cannot be read: error={0}", fault.toString());
    }
    wakeup.await(sweep);
  }

  private void open(Set<String> served) throws InterruptedException {
    synchronized (lanes) {
      for (var entries = lanes.entrySet().iterator(); entries.hasNext(); ) {
        var entry = entries.next();
        if (!served.contains(entry.getKey())) {
          entry.getValue().end();
          entries.remove();
        }
      }
      for (String id : served) {
        Lane there = lanes.get(id);
        if (there == null) {
          Lane opened = lane.apply(id);
          opened.start();
          lanes.put(id, opened);
        } else {
          there.call();
        }
      }
    }
  }
}
