package org.dragoman.translate.engine;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an engine last said it can translate. It is asked again after a while, in the background and
 * once at a time: its former answer stands until there is a new one.
 */
public final class PairCache<T> {

  private static final System.Logger LOG = System.getLogger(PairCache.class.getName());

  /** Servers rarely get new models, and each listing is a call. */
  public static final Duration OF_A_SERVER = Duration.ofMinutes(5);

  private static final Duration FAILURE_KEPT = Duration.ofSeconds(10);

  /** What is known of an engine's pairs. */
  public sealed interface Pairs<T> {

    record Known<T>(T pairs) implements Pairs<T> {}

    /** It has never answered; {@code reason} is why it did not. */
    record Unknown<T>(String reason) implements Pairs<T> {}
  }

  private record Answer<T>(Pairs<T> pairs, Instant until) {}

  private final Supplier<Pairs<T>> ask;
  private final Duration kept;
  private final InstantSource clock;
  private volatile Answer<T> last =
      new Answer<>(new Pairs.Unknown<>("its pairs are not known yet"), Instant.MIN);
  private @Nullable CompletableFuture<Pairs<T>> asking;

  /**
   * @param ask takes seconds at most
   * @param kept how long its answer is good
   */
  public PairCache(Supplier<Pairs<T>> ask, Duration kept, InstantSource clock) {
    this.ask = ask;
    this.kept = kept;
    this.clock = clock;
  }

  /** What is known without waiting, for whoever may not be held up by one engine. */
  public Pairs<T> now() {
    Answer<T> answer = last;
    if (!clock.instant().isBefore(answer.until())) {
      asked();
    }
    return answer.pairs();
  }

  /** What is known; the engine's answer if nothing is. */
  public Pairs<T> get() {
    // Nothing known is one question: asking first without waiting might be answered in between.
    return last.pairs() instanceof Pairs.Known<T> ? now() : refresh();
  }

  /** The engine's answer, whatever is known. */
  public Pairs<T> refresh() {
    return asked().join();
  }

  private synchronized CompletableFuture<Pairs<T>> asked() {
    CompletableFuture<Pairs<T>> under = asking;
    if (under != null) {
      return under;
    }
    CompletableFuture<Pairs<T>> begun = new CompletableFuture<>();
    asking = begun;
    Thread.ofVirtual().name("engine-pairs").start(() -> begun.complete(settled(answer())));
    return begun;
  }

  private Pairs<T> answer() {
    try {
      return ask.get();
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "An engine could not be asked for its pairs", broken);
      return new Pairs.Unknown<>("it could not be asked for its pairs");
    }
  }

  private synchronized Pairs<T> settled(Pairs<T> answer) {
    Instant now = clock.instant();
    last =
        switch (answer) {
          case Pairs.Known<T> known -> new Answer<>(known, now.plus(kept));
          case Pairs.Unknown<T> unknown ->
              new Answer<>(
                  last.pairs() instanceof Pairs.Known<T> known ? known : unknown,
                  now.plus(FAILURE_KEPT));
        };
    asking = null;
    return answer;
  }
}
