package org.dragoman.translate.engine;

import org.jspecify.annotations.Nullable;

/** Told of each answered call, for those who chart them. */
@FunctionalInterface
public interface CallMeter {

  /** Nobody charts them. */
  CallMeter NONE = (engine, pair, model, spent) -> {};

  /**
   * @param pair {@code ar-en}
   * @param spent by that call
   */
  void spent(String engine, String pair, @Nullable String model, Totals spent);
}
