package org.dragoman.publish.credit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;

/**
 * Where the sentences of a story come from, counted. Those that needed no translation ({@link
 * Origin.Source}) are counted apart: they say nothing about who translated.
 *
 * @param engines names of the engines, in order of appearance
 */
public record Provenance(
    int memory, int machine, int human, int untranslated, int unchanged, List<String> engines) {

  public static Provenance of(List<Segment> segments) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    SequencedSet<String> engines = new LinkedHashSet<>();
    for (Segment segment : segments) {
      counts.merge(kind(segment.origin(), engines), 1, Integer::sum);
    }
    return new Provenance(
        counts.getOrDefault("memory", 0),
        counts.getOrDefault("machine", 0),
        counts.getOrDefault("human", 0),
        counts.getOrDefault("untranslated", 0),
        counts.getOrDefault("source", 0),
        List.copyOf(engines));
  }

  private static String kind(Origin origin, SequencedSet<String> engines) {
    return switch (origin) {
      case Origin.Memory memory -> {
        if (memory.engine() == null) {
          yield "memory";
        }
        // Remembered or not, a machine made it, and readers are told.
        engines.add(EngineName.of(memory.engine()));
        yield "machine";
      }
      case Origin.Machine machine -> {
        engines.add(EngineName.of(machine.engine()));
        yield "machine";
      }
      case Origin.Human _ -> "human";
      case Origin.Untranslated _ -> "untranslated";
      case Origin.Source _ -> "source";
    };
  }

  /** How many sentences had to be translated. */
  public int translatable() {
    return memory + machine + human + untranslated;
  }

  /** Share of one kind among the translatable, in whole per cent. */
  public int percent(int count) {
    return translatable() == 0 ? 0 : Math.round(100f * count / translatable());
  }

  /**
   * What readers are told about machines where the credit does not say it yet, in the story's
   * language; empty if none was used.
   */
  public String notice(HouseStyle style) {
    if (machine == 0) {
      return "";
    }
    Wording wording = style.wording();
    String sentence = machine == translatable() ? wording.machineOnly() : wording.machinePartly();
    return sentence.replace("{engines}", String.join(", ", engines));
  }
}
