package org.dragoman.translate.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.dragoman.translate.memory.MemoryRules;

/** When a match of the translation memory stands for itself, and what is taken off it. */
@ConfigMapping(prefix = "dragoman.memory")
public interface MemoryConfig {

  /** Percent from which the same text is taken without asking an engine. */
  @WithDefault("95")
  @Min(1) @Max(100) int accept();

  /** Percent from which a similar text stands in where no engine translated; 100 for never. */
  @WithDefault("75")
  @Min(50) @Max(100) int fallback();

  Penalties penalty();

  /** What is taken off a match, in percent. */
  interface Penalties {

    /** An engine made the unit. */
    @WithDefault("5")
    @Min(0) @Max(100) int machine();

    /** And no editor has approved it; on top of {@link #machine}. */
    @WithDefault("5")
    @Min(0) @Max(100) int unapproved();

    /** Unit and article have domains, and not the same. */
    @WithDefault("1")
    @Min(0) @Max(100) int domain();

    /** Unit and article state regions, and not the same. */
    @WithDefault("1")
    @Min(0) @Max(100) int region();

    /** Markup within the sentence has no place in the translation. */
    @WithDefault("1")
    @Min(0) @Max(100) int markup();
  }

  default MemoryRules rules() {
    Penalties penalties = penalty();
    return new MemoryRules(
        accept(),
        fallback(),
        new org.dragoman.translate.memory.Penalties(
            penalties.machine(),
            penalties.unapproved(),
            penalties.domain(),
            penalties.region(),
            penalties.markup()));
  }
}
