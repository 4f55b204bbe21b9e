package org.dragoman.translate.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.dragoman.translate.engine.TermGuard.Enforcement;

/** The glossary. */
@ConfigMapping(prefix = "dragoman.glossary")
public interface GlossaryConfig {

  /** How long after a change by another process its terms may still be the former ones. */
  @WithDefault("1s")
  Duration refresh();

  Enforce enforce();

  /**
   * By engine, which terms are put in place of its own words: all, names, or (flag) none; what is
   * not is checked only. Engines that take glossaries see to it themselves.
   */
  interface Enforce {
    @WithDefault("names")
    Enforcement apertium();

    @WithDefault("names")
    Enforcement apy();

    @WithDefault("flag")
    Enforcement libretranslate();
  }
}
