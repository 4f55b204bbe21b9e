package org.dragoman.pages;

import java.util.Locale;
import org.dragoman.contracts.translation.Origin;

/**
 * Where a sentence's translation comes from, as every page says it.
 *
 * @param kind as origins are called in JSON
 * @param words the origin in a few words
 */
public record Badge(String kind, String words) {

  public static Badge of(Origin origin) {
    return switch (origin) {
      case Origin.Memory memory -> new Badge("memory", words(memory));
      case Origin.Machine machine -> new Badge("machine", words(machine));
      case Origin.Human human -> new Badge("human", "Human: " + human.who());
      case Origin.Untranslated untranslated ->
          new Badge(
              "untranslated",
              "Untranslated" + (untranslated.reason() == null ? "" : ": " + untranslated.reason()));
      case Origin.Source _ -> new Badge("source", "As in the original");
    };
  }

  private static String words(Origin.Memory memory) {
    return "Memory "
        + memory.match()
        + " %"
        + (memory.who() == null ? "" : ", " + memory.who())
        + (memory.engine() == null ? "" : ", made by a machine: " + memory.engine());
  }

  private static String words(Origin.Machine machine) {
    return "Machine: "
        + machine.engine()
        + (machine.model() == null ? "" : " " + machine.model())
        + (machine.via() == null ? "" : ", through " + language(machine.via()));
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }
}
