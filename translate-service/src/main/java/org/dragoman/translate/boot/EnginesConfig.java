package org.dragoman.translate.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The machine translation engines. One without its address is not used. */
@ConfigMapping(prefix = "dragoman.engines")
public interface EnginesConfig {

  /** In which order they are tried; one left out is not used. */
  @WithDefault("apertium,apy,libretranslate")
  List<Kind> order();

  /** How long an engine that failed is left alone; twice as long if it fails again, and so on. */
  @WithDefault("5s")
  Duration rest();

  /** How long at most, however often it fails in a row. */
  @WithDefault("1m")
  Duration longestRest();

  Apertium apertium();

  Apy apy();

  LibreTranslate libretranslate();

  /** The engines there are. */
  enum Kind {
    APERTIUM,
    APY,
    LIBRETRANSLATE
  }

  /** The {@code apertium} command on this machine. */
  interface Apertium {
    @WithDefault("apertium")
    String command();

    /** For one article; its process is killed after it. */
    @WithDefault("30s")
    Duration timeout();
  }

  /** An APy server. */
  interface Apy {
    Optional<URI> url();

    @WithDefault("30s")
    Duration timeout();
  }

  /** A LibreTranslate server. */
  interface LibreTranslate {
    Optional<URI> url();

    Optional<String> apiKey();

    /** For one request of some forty sentences. */
    @WithDefault("60s")
    Duration timeout();
  }
}
