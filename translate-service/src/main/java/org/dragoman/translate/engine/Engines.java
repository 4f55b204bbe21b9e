package org.dragoman.translate.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.translate.language.LanguagePair;

/** The engines of this installation. */
public final class Engines {

  private final List<Engine> inOrder;
  private final Recoveries recoveries;

  /**
   * @param inOrder names differ
   * @param recoveries what the circuits around them report to
   */
  public Engines(List<Engine> inOrder, Recoveries recoveries) {
    this.inOrder = List.copyOf(inOrder);
    this.recoveries = recoveries;
  }

  /** Engines that never recover, for tests and tools. */
  public Engines(List<Engine> inOrder) {
    this(inOrder, new Recoveries());
  }

  /** All of them, in the order they are tried where no route says otherwise. */
  public List<Engine> inOrder() {
    return inOrder;
  }

  /** Those for one pair, in the order they are to be tried. */
  public List<Engine> route(LanguagePair pair) {
    return inOrder.stream().filter(engine -> engine.supports(pair)).toList();
  }

  public Optional<Engine> named(String name) {
    return inOrder.stream().filter(engine -> engine.name().equals(name)).findFirst();
  }

  /**
   * Tells when an engine that was down is well again.
   *
   * @param listener gets its name; it should return at once
   */
  public void recovered(Consumer<String> listener) {
    recoveries.add(listener);
  }

  /** How many calls all of them take at a time: so many articles can usefully be under way. */
  public int concurrency() {
    return inOrder.stream().mapToInt(Engine::concurrency).sum();
  }
}
