package org.dragoman.translate.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;

/** What is translated into, and how hard the service works at it. */
@ConfigMapping(prefix = "dragoman.translation")
public interface TranslationConfig {

  /** BCP 47 tags of the languages every article is translated into. */
  @WithDefault("en")
  @NotEmpty List<String> targets();

  /**
   * Articles at a time that are tried without engines: pass-through, memory, last version. All of
   * it is work for the processor, of which engines' answers want some too.
   */
  @WithDefault("1")
  @Min(1) int workers();

  /**
   * Articles under way for each call an engine takes at a time: while one is translated, others are
   * prepared or sent.
   */
  @WithDefault("4")
  @Min(1) int ahead();

  /** How long work is held without a sign of life before another worker takes it. */
  @WithDefault("60s")
  Duration lease();

  /** How often to look for due work unasked. */
  @WithDefault("1s")
  Duration sweep();

  /** How long an article waits for engines that are down before it goes on as it is. */
  @WithDefault("20s")
  Duration patience();

  /** How long a stop waits for articles under way before their work is given back. */
  @WithDefault("5s")
  Duration grace();
}
