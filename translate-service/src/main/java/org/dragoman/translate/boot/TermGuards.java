package org.dragoman.translate.boot;

import jakarta.inject.Singleton;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.HeldTerms.Form;
import org.dragoman.translate.engine.TermGuard;

/** Puts the glossary's guard around engines that take no glossary themselves. */
@Singleton
final class TermGuards {

  private final GlossaryConfig.Enforce enforce;

  TermGuards(GlossaryConfig config) {
    this.enforce = config.enforce();
  }

  Engine around(EnginesConfig.Kind kind, Engine engine) {
    return switch (kind) {
      case APERTIUM -> new TermGuard(engine, enforce.apertium(), Form.WORD);
      case APY -> new TermGuard(engine, enforce.apy(), Form.WORD);
      case LIBRETRANSLATE -> new TermGuard(engine, enforce.libretranslate(), Form.NOT_TRANSLATED);
      case DEEPL, OPENAI -> engine;
    };
  }
}
