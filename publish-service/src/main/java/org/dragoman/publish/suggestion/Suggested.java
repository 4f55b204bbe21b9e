package org.dragoman.publish.suggestion;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.publish.suggestion.Part.Given;
import org.dragoman.publish.suggestion.Part.Missing;
import org.dragoman.publish.suggestion.Part.Why;
import org.jspecify.annotations.Nullable;

/**
 * What there is for a sentence. Each part comes, or is late, by itself.
 *
 * @param memory best first
 * @param terms in reading order
 * @param machine in the order of the route; null if no engine was to be asked
 */
public record Suggested(
    Part<MemoryMatch> memory, Part<GlossaryTerm> terms, @Nullable Part<Alternative> machine) {

  /** There is nothing to ask: no words, or one language. */
  static Suggested nothing() {
    Given<MemoryMatch> none = new Given<>(List.of(), true);
    return new Suggested(none, new Given<>(List.of(), true), null);
  }

  /** Nothing came, for that reason. */
  public static Suggested missing(Why why, boolean machine) {
    return new Suggested(
        new Missing<>(why), new Missing<>(why), machine ? new Missing<>(why) : null);
  }

  /** Translate-service is late or absent: the desk shows none, and says so. */
  public static Suggested late() {
    return missing(Why.LATE, false);
  }

  /** Whether all that was asked for came whole. */
  public boolean complete() {
    return parts().allMatch(part -> part instanceof Given<?> given && given.complete());
  }

  /** Why parts did not come. */
  Set<Why> reasons() {
    Set<Why> reasons = EnumSet.noneOf(Why.class);
    parts()
        .filter(Missing.class::isInstance)
        .map(part -> ((Missing<?>) part).why())
        .forEach(reasons::add);
    return reasons;
  }

  private Stream<Part<?>> parts() {
    return machine == null ? Stream.of(memory, terms) : Stream.of(memory, terms, machine);
  }
}
