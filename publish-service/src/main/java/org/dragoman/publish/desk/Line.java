package org.dragoman.publish.desk;

import java.util.List;
import java.util.Locale;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A sentence and its translation, side by side.
 *
 * @param place where it stands, in words; empty where the line before says it already
 * @param source sanitised inline HTML
 * @param target the same; null while untranslated
 * @param kind as origins are called in JSON
 * @param badge the origin in a few words
 * @param touched an open correction of the source touches it
 */
public record Line(
    String id,
    String place,
    String source,
    @Nullable String target,
    String kind,
    String badge,
    boolean stale,
    boolean touched,
    List<Finding> findings) {

  static Line of(Segment segment, String place, boolean touched) {
    return new Line(
        segment.id(),
        place,
        segment.source(),
        segment.target(),
        kind(segment.origin()),
        badge(segment.origin()),
        segment.stale(),
        touched,
        segment.findings());
  }

  private static String kind(Origin origin) {
    return switch (origin) {
      case Origin.Memory _ -> "memory";
      case Origin.Machine _ -> "machine";
      case Origin.Human _ -> "human";
      case Origin.Untranslated _ -> "untranslated";
      case Origin.Source _ -> "source";
    };
  }

  private static String badge(Origin origin) {
    return switch (origin) {
      case Origin.Memory memory ->
          "Memory "
              + memory.match()
              + " %"
              + (memory.who() == null ? "" : ", " + memory.who())
              + (memory.engine() == null ? "" : ", made by a machine: " + memory.engine());
      case Origin.Machine machine ->
          "Machine: "
              + machine.engine()
              + (machine.model() == null ? "" : " " + machine.model())
              + (machine.via() == null ? "" : ", through " + language(machine.via()));
      case Origin.Human human -> "Human: " + human.who();
      case Origin.Untranslated untranslated ->
          "Untranslated" + (untranslated.reason() == null ? "" : ": " + untranslated.reason());
      case Origin.Source _ -> "As in the original";
    };
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }
}
