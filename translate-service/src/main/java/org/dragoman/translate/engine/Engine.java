package org.dragoman.translate.engine;

import org.dragoman.translate.language.LanguagePair;

/** Something that translates. Its methods may block; they never throw for an engine's failure. */
public interface Engine {

  /** As it stands in configuration, origins and metrics, e.g. {@code apertium}. */
  String name();

  /** False only if the engine is known not to translate that pair; it is not asked then. */
  boolean supports(LanguagePair pair);

  /**
   * Whether it takes the glossary's terms with a sentence and abides by them as far as it can;
   * otherwise it needs somebody around it who sees to them.
   */
  default boolean honoursTerms() {
    return false;
  }

  /** Whether translations of similar sentences help it; they are looked up only if they do. */
  default boolean takesExamples() {
    return false;
  }

  /**
   * Whether it is only a way through other engines: it has no state of its own, and nobody can wait
   * for its return.
   */
  default boolean detour() {
    return false;
  }

  /** One target for each sentence asked, in the same order, unless it is down or cannot. */
  EngineAnswer translate(EngineRequest request);

  /**
   * How many calls it takes at a time: as many articles are brought to it, and a few in reserve.
   */
  default int concurrency() {
    return 1;
  }

  /** Asks the engine how it is. */
  EngineStatus status();
}
