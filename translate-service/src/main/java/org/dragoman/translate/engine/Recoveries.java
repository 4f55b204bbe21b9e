package org.dragoman.translate.engine;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells whoever waits for engines that one is well again. */
public final class Recoveries {

  private static final System.Logger LOG = System.getLogger(Recoveries.class.getName());

  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

  /**
   * @param listener gets the engine's name, on the thread of the call that went well: it should
   *     return at once
   */
  public void add(Consumer<String> listener) {
    listeners.add(listener);
  }

  void recovered(String engine) {
    LOG.log(Level.INFO, "Engine is well again engine=" + engine);
    for (Consumer<String> listener : listeners) {
      try {
        listener.accept(engine);
      } catch (RuntimeException broken) {
        LOG.log(Level.WARNING, "Nobody was woken for engine=" + engine, broken);
      }
    }
  }
}
