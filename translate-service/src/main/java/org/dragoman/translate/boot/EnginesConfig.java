package org.dragoman.translate.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The machine translation engines. One without its address or key is not used. */
@ConfigMapping(prefix = "dragoman.engines")
public interface EnginesConfig {

  /** Names, in the order they are tried; one of the five left out is not used. */
  @WithDefault("apertium,apy,libretranslate,deepl,openai")
  List<String> order();

  /** How long an engine that failed is left alone; twice as long if it fails again, and so on. */
  @WithDefault("5s")
  Duration rest();

  /** How long at most, however often it fails in a row. */
  @WithDefault("1m")
  Duration longestRest();

  /** How often what was spent is saved. */
  @WithDefault("5s")
  Duration tally();

  Instance apertium();

  Instance apy();

  Instance libretranslate();

  Instance deepl();

  Instance openai();

  /** Further ones, by a name of one's own. */
  Map<String, Named> named();

  /** Engines of a pair such as {@code ar-en} or {@code *-en}, in the order they are tried. */
  Map<String, List<String>> route();

  /** The language a pair is translated through where no engine does it directly. */
  Map<String, String> pivot();

  /** The engines there are. */
  enum Kind {
    APERTIUM,
    APY,
    LIBRETRANSLATE,
    DEEPL,
    OPENAI
  }

  /** One of one's own. */
  interface Named extends Instance {
    Kind kind();
  }

  /** What an engine may be told; what is left out is as {@link EngineDefaults} has it. */
  interface Instance {
    Optional<URI> url();

    Optional<String> apiKey();

    /** For one request; a process is killed after it. */
    Optional<Duration> timeout();

    OptionalInt concurrency();

    Optional<Double> requestsPerSecond();

    OptionalInt charactersPerMinute();

    /** Sentences in one request. */
    OptionalInt sentences();

    /** Characters in one request. */
    OptionalInt characters();

    OptionalInt retries();

    /** Of a million characters. */
    Optional<BigDecimal> price();

    /** Of a million tokens read. */
    Optional<BigDecimal> priceIn();

    /** Of a million tokens written. */
    Optional<BigDecimal> priceOut();

    /** What a calendar month may cost. */
    Optional<BigDecimal> budget();

    /** Apertium: the command. */
    Optional<String> command();

    /** Apertium: where its pairs are installed. */
    Optional<Path> data();

    /** Apertium: how many pipelines are kept running; 0 for a process an article. */
    OptionalInt pipelines();

    /** OpenAI: the model's name. */
    Optional<String> model();

    /** OpenAI: a number, 0 unless set; {@code none} to send none. */
    Optional<String> temperature();

    /** OpenAI: whether the server holds answers to a JSON schema. */
    Optional<Boolean> schema();

    /** DeepL: {@code prefer_more}, {@code prefer_less} … where the target language has it. */
    Optional<String> formality();
  }
}
