package org.dragoman.publish.credit;

import java.util.Locale;

/** Engines as their makers write them; others stay as they are configured. */
final class EngineName {
  private EngineName() {}

  static String of(String engine) {
    return switch (engine.toLowerCase(Locale.ROOT)) {
      case "apertium" -> "Apertium";
      case "libretranslate" -> "LibreTranslate";
      case "deepl" -> "DeepL";
      case "openai" -> "OpenAI";
      default -> engine;
    };
  }
}
