package org.dragoman.publish.credit;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names in braces that stand for names. One that a sentence does not know would reach readers as it
 * is written, so it is refused where the sentence is written.
 */
final class Placeholders {
  private static final Pattern NAME = Pattern.compile("\\{[^{}]*}?|}");

  private Placeholders() {}

  /** A sentence that has to name what it is about. */
  static void require(String field, String sentence, String name) {
    sentence(field, sentence, name);
    if (!sentence.contains(name)) {
      throw new BadWording(field, "must name the %s, and “%s” does not".formatted(name, sentence));
    }
  }

  static void sentence(String field, @Nullable String sentence, String... known) {
    if (sentence == null || sentence.isBlank()) {
      throw new BadWording(field, "is missing");
    }
    optional(field, sentence, known);
  }

  static void optional(String field, @Nullable String sentence, String... known) {
    if (sentence == null) {
      return;
    }
    Matcher names = NAME.matcher(sentence);
    while (names.find()) {
      if (!Set.of(known).contains(names.group())) {
        throw new BadWording(
            field,
            known.length == 0
                ? "takes no name in braces, and has " + names.group()
                : "takes %s, not %s".formatted(String.join(", ", known), names.group()));
      }
    }
  }
}
