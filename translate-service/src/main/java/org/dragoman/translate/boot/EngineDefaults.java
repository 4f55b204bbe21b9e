package org.dragoman.translate.boot;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.OptionalInt;
import org.dragoman.translate.engine.Policy;
import org.dragoman.translate.engine.Price;
import org.jspecify.annotations.Nullable;

/**
 * What an engine of a kind is asked for where nothing is set. Prices are nobody's to guess: they
 * are zero.
 *
 * @param timeout of one request
 * @param characters DeepL takes 128 KiB a request, and Arabic takes two bytes a letter
 */
record EngineDefaults(
    int concurrency, int sentences, int characters, int retries, Duration timeout) {

  static EngineDefaults of(EnginesConfig.Kind kind) {
    return switch (kind) {
      case APERTIUM ->
          new EngineDefaults(
              Math.max(2, Runtime.getRuntime().availableProcessors()),
              Integer.MAX_VALUE,
              100_000,
              0,
              Duration.ofSeconds(30));
      case APY -> new EngineDefaults(4, Integer.MAX_VALUE, 50_000, 2, Duration.ofSeconds(30));
      case LIBRETRANSLATE -> new EngineDefaults(4, 40, 20_000, 2, Duration.ofSeconds(60));
      case DEEPL -> new EngineDefaults(4, 50, 40_000, 2, Duration.ofSeconds(30));
      case OPENAI -> new EngineDefaults(4, 20, 6_000, 2, Duration.ofMinutes(2));
    };
  }

  Duration timeout(EnginesConfig.Instance instance) {
    return instance.timeout().orElse(timeout);
  }

  Policy policy(EnginesConfig.Instance instance) {
    return new Policy(
        instance.concurrency().orElse(concurrency),
        instance.requestsPerSecond().orElse(null),
        boxed(instance.charactersPerMinute()),
        instance.sentences().orElse(sentences),
        instance.characters().orElse(characters),
        instance.retries().orElse(retries),
        new Price(
            instance.price().orElse(BigDecimal.ZERO),
            instance.priceIn().orElse(BigDecimal.ZERO),
            instance.priceOut().orElse(BigDecimal.ZERO)),
        instance.budget().orElse(null));
  }

  private static @Nullable Integer boxed(OptionalInt value) {
    return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
  }
}
