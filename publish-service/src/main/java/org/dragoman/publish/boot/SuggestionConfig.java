package org.dragoman.publish.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the desk asks for help with sentences, and for how long. */
@ConfigMapping(prefix = "dragoman.suggestions")
interface SuggestionConfig {

  /** Address of translate-service. */
  @WithDefault("http://127.0.0.1:8082")
  URI translate();

  /** A key of its access file with the role translator; without one nothing is asked. */
  Optional<String> key();

  /** For a connection. */
  @WithDefault("300ms")
  Duration connect();

  /** For the whole answer of the memory, and of the glossary. */
  @WithDefault("800ms")
  Duration within();

  /** Questions to each of the two at a time. */
  @WithDefault("16")
  int atOnce();

  /** For the whole answer of the engines. */
  @WithDefault("20s")
  Duration enginesWithin();

  /** Questions to the engines at a time. */
  @WithDefault("4")
  int enginesAtOnce();

  /** Failures in a row after which a part is left alone. */
  @WithDefault("3")
  int failures();

  /** For how long. */
  @WithDefault("5s")
  Duration rest();
}
