package org.dragoman.publish.syndication.jsonld;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.contracts.credit.Credit.Machine;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.story.Edition;

/**
 * Which of those named as translators are no people.
 *
 * @param engines as they are named to readers
 * @param people who translated a sentence, now or for the memory
 * @param nameless whether the memory gave sentences without saying whose they are
 */
record Helpers(List<String> engines, Set<String> people, boolean nameless) {

  static Helpers of(Edition edition) {
    Machine machine = edition.credit().machine();
    return new Helpers(
        machine == null ? List.of() : machine.engines(),
        edition.segments().stream()
            .map(Segment::origin)
            .flatMap(Helpers::who)
            .collect(Collectors.toSet()),
        edition.segments().stream()
            .anyMatch(segment ->
                segment.origin() instanceof Origin.Memory memory
                    && memory.who() == null
                    && memory.engine() == null));
  }

  private static Stream<String> who(Origin origin) {
    return switch (origin) {
      case Origin.Human human -> Stream.of(human.who());
      case Origin.Memory memory ->
          memory.engine() == null ? Stream.ofNullable(memory.who()) : Stream.empty();
      case Origin.Machine _, Origin.Untranslated _, Origin.Source _ -> Stream.empty();
    };
  }

  /** An engine carries its label, so that its name begins with it: "Apertium (machine …)". */
  boolean engine(String name) {
    return engines.stream().anyMatch(engine -> labelled(name, engine));
  }

  /** A memory that names nobody is named itself, and is neither a person nor an organization. */
  boolean nobody(String name) {
    return nameless && !engine(name) && people.stream().noneMatch(person -> labelled(name, person));
  }

  private static boolean labelled(String name, String whose) {
    return name.equals(whose) || name.startsWith(whose + " (");
  }
}
