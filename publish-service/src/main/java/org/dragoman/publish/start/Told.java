package org.dragoman.publish.start;

import java.util.function.Function;

/** What came of asking ingest-service. */
public sealed interface Told<T> {

  /** Its answer. */
  record Given<T>(T value) implements Told<T> {}

  /**
   * It will not have it as it is.
   *
   * @param why as it says it, for a person
   */
  record Refused<T>(String why) implements Told<T> {}

  /** It gave no answer that says anything; asking again later may. */
  record Away<T>(Why why) implements Told<T> {}

  /** Why nobody answered. */
  enum Why {
    /** No key is set. */
    OFF("Starting stories is not set up here: this service has no key for ingest-service."),
    /** No connection, or no whole answer in time. */
    AWAY("ingest-service does not answer."),
    /** It does not take our key. */
    DENIED("ingest-service does not take this service’s key."),
    /** An error of its own, or an answer that makes no sense. */
    BROKEN("ingest-service is in trouble.");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    /** One sentence for a person. */
    public String words() {
      return words;
    }
  }

  /** The same with what the answer is turned into. */
  default <U> Told<U> map(Function<T, U> change) {
    return then(value -> new Given<>(change.apply(value)));
  }

  /** What is asked next, if this was answered. */
  default <U> Told<U> then(Function<T, Told<U>> next) {
    return switch (this) {
      case Given<T>(T value) -> next.apply(value);
      case Refused<T>(String why) -> new Refused<>(why);
      case Away<T>(Why why) -> new Away<>(why);
    };
  }
}
