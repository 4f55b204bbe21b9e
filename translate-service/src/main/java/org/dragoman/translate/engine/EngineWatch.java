package org.dragoman.translate.engine;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries engines that have rested, so that what waits for them need not ask itself. */
public final class EngineWatch implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(EngineWatch.class.getName());

  private final List<Circuit> circuits;
  private final Duration every;
  private volatile @Nullable Thread thread;

  /**
   * @param every how often to look which have rested
   */
  public EngineWatch(List<Circuit> circuits, Duration every) {
    this.circuits = List.copyOf(circuits);
    this.every = every;
  }

  public void start() {
    thread = Thread.ofVirtual().name("engine-watch").start(this::watch);
  }

  /** Tries that engine at once, if it is being left alone. Returns when it has answered. */
  public void probe(String name) {
    circuits.stream()
        .filter(circuit -> circuit.name().equals(name))
        .forEach(circuit -> {
          circuit.wake();
          circuit.probe();
        });
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(every);
        // Each by itself: one that hangs until its time-out delays no other.
        circuits.stream()
            .filter(circuit -> circuit.state() instanceof CircuitState.Open)
            .forEach(circuit ->
                Thread.ofVirtual()
                    .name("engine-probe-" + circuit.name())
                    .start(() -> probe(circuit)));
      } catch (InterruptedException stop) {
        return;
      }
    }
  }

  private static void probe(Circuit circuit) {
    try {
      circuit.probe();
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "Engine could not be tried engine=" + circuit.name(), broken);
    }
  }

  @Override
  public void close() {
    Thread watching = thread;
    if (watching != null) {
      watching.interrupt();
    }
  }
}
