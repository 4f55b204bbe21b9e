package org.dragoman.publish.credit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;

/**
 * Names those who translated, people first. A name that comes from a memory or an engine always
 * carries its label, so that nothing a machine made can read as a person's work.
 */
final class Translators {
  private Translators() {}

  static List<String> named(List<Segment> segments, HouseStyle style) {
    SequencedSet<String> people = new LinkedHashSet<>();
    SequencedSet<String> others = new LinkedHashSet<>();
    for (Segment segment : segments) {
      switch (segment.origin()) {
        case Origin.Human human -> {
          people.add(human.who());
          if (human.engine() != null) {
            others.add(labelled(EngineName.of(human.engine()), style.wording().machineLabel()));
          }
        }
        case Origin.Memory memory -> others.add(named(memory, style));
        case Origin.Machine machine ->
            others.add(labelled(EngineName.of(machine.engine()), style.wording().machineLabel()));
        case Origin.Untranslated _, Origin.Source _ -> {}
      }
    }
    people.addAll(others);
    return List.copyOf(people);
  }

  private static String named(Origin.Memory memory, HouseStyle style) {
    if (memory.engine() != null) {
      return labelled(EngineName.of(memory.engine()), style.wording().machineLabel());
    }
    return memory.who() == null
        ? style.wording().memoryLabel()
        : labelled(memory.who(), style.wording().memoryLabel());
  }

  private static String labelled(String name, String label) {
    return name + " (" + label + ")";
  }
}
