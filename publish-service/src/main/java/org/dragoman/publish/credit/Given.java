package org.dragoman.publish.credit;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a credit, and who says it.
 *
 * @param value null exactly where it comes from nowhere
 */
public record Given<T>(@Nullable T value, Whence whence) {

  public Given {
    if ((value == null) != (whence == Whence.NOWHERE)) {
      throw new IllegalArgumentException("whence: " + whence + " of " + value);
    }
  }

  static <T> Given<T> nowhere() {
    return new Given<>(null, Whence.NOWHERE);
  }

  static <T> Given<T> by(Whence whence, @Nullable T value) {
    return value == null ? nowhere() : new Given<>(value, whence);
  }

  /** A text; one of blanks says nothing. */
  static Given<String> text(Whence whence, @Nullable String value) {
    return value == null || value.isBlank() ? nowhere() : new Given<>(value, whence);
  }

  /** This, or what the next one says where this is silent. */
  Given<T> or(Given<T> next) {
    return value == null ? next : this;
  }

  <U> Given<U> map(Function<T, U> change) {
    return value == null ? nowhere() : new Given<>(change.apply(value), whence);
  }
}
