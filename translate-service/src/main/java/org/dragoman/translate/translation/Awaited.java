package org.dragoman.translate.translation;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.outbox.Transactions;

/**
 * The engines that articles wait for. Ten thousand of them rest while their engine is down: whoever
 * tries it is its circuit, with one sentence. Once it is well, all of them are due.
 */
public final class Awaited {

  private static final System.Logger LOG = System.getLogger(Awaited.class.getName());

  /** Far more than ever wait. */
  private static final int ALL = 1_000_000;

  /** Longer than a circuit rests: by then it has tried its engine, if it works as it should. */
  private static final Duration DOUBT = Duration.ofMinutes(2);

  private final WorkStore store;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Map<String, Instant> down = new ConcurrentHashMap<>();

  public Awaited(WorkStore store, Transactions transactions, InstantSource clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** These could not be used. */
  void down(Collection<String> engines) {
    engines.forEach(engine -> down.putIfAbsent(engine, clock.instant()));
  }

  /** An engine is well again; returns at once. */
  public void recovered(String engine) {
    down.remove(engine);
    Thread.ofVirtual().name("translation-woken-by-" + engine).start(() -> wakeAll(engine));
  }

  /** What was translated just now tells as well who can translate. */
  void translated(List<Segment> segments) {
    if (down.isEmpty()) {
      return;
    }
    for (Segment segment : segments) {
      if (segment.origin() instanceof Origin.Machine machine && since(machine)) {
        recovered(machine.engine());
      }
    }
  }

  private boolean since(Origin.Machine made) {
    Instant at = made.at();
    Instant since = down.get(made.engine());
    return at != null && since != null && at.isAfter(since);
  }

  /**
   * Sees to what nobody here would hear of: articles that another process left waiting for an
   * engine that works here, and a return that was missed.
   */
  void lookAround() {
    Set<String> engines = transactions.call(store::awaited);
    Instant now = clock.instant();
    for (String engine : engines) {
      Instant since = down.get(engine);
      if (since == null) {
        wakeAll(engine);
      } else if (since.plus(DOUBT).isBefore(now)) {
        down.replace(engine, since, now);
        transactions.call(() -> store.wake(engine, 1, now));
      }
    }
  }

  private void wakeAll(String engine) {
    try {
      int woken = transactions.call(() -> store.wake(engine, ALL, clock.instant()));
      LOG.log(Level.INFO, "Articles are due again engine={0} articles={1}", engine, woken);
    } catch (RuntimeException notNow) {
      // Its articles are found again by lookAround.
      LOG.log(Level.WARNING, "Articles could not be woken engine=" + engine, notNow);
    }
  }
}
