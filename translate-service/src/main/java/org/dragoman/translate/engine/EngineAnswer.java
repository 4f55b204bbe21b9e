package org.dragoman.translate.engine;

import java.util.List;
import java.util.Objects;
import org.dragoman.contracts.translation.Finding;
import org.jspecify.annotations.Nullable;

/** What became of one call of an engine. */
public sealed interface EngineAnswer {

  /**
   * @param model what exactly translated, if the engine says
   * @param targets one for each sentence asked, in the same order
   * @param refusal why it would not translate some of them, if it said so; it is well otherwise
   */
  record Translated(@Nullable String model, List<Target> targets, @Nullable String refusal)
      implements EngineAnswer {
    public Translated {
      targets = List.copyOf(targets);
    }

    public Translated(@Nullable String model, List<Target> targets) {
      this(model, targets, null);
    }
  }

  /** The engine is well, and does not translate that pair. */
  record Unsupported() implements EngineAnswer {}

  /**
   * The engine could not be used now; later it may.
   *
   * @param reason what an editor or operator needs to know, without the engine's name
   */
  record Unavailable(String reason) implements EngineAnswer {
    public Unavailable {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * A translated sentence.
   *
   * @param html inline subset, balanced; null if the engine lost or refused this sentence
   */
  record Target(@Nullable String html, List<Finding> findings) {
    public static final Target NONE = new Target(null, List.of());

    public Target {
      findings = List.copyOf(findings);
    }
  }
}
