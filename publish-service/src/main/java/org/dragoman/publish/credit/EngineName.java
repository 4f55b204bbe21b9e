package org.dragoman.publish.credit;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Engines as their makers write them; others stay as they are configured. */
final class EngineName {
  private EngineName() {}

  /**
   * @param engine one, or several with commas where each had a part
   */
  static String of(String engine) {
    return Arrays.stream(engine.split(", "))
        .map(EngineName::one)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String one(String engine) {
    return switch (engine.toLowerCase(Locale.ROOT)) {
      case "apertium", "apy" -> "Apertium";
      case "libretranslate" -> "LibreTranslate";
      case "deepl" -> "DeepL";
      case "openai" -> "OpenAI";
      default -> engine;
    };
  }
}
