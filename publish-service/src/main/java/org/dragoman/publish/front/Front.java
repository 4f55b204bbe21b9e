package org.dragoman.publish.front;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order on top of a front page; below it everything else follows, newest first.
 *
 * @param lead id of the story before all others; null where there is none
 * @param pinned ids of the stories after it, in their order
 */
public record Front(@Nullable String lead, List<String> pinned) {

  /** So many can be pinned: what stands further down is no front page any more. */
  public static final int MOST = 12;

  public static final Front EMPTY = new Front(null, List.of());

  public Front {
    pinned = List.copyOf(pinned);
    if (pinned.size() > MOST) {
      throw new IllegalArgumentException("pinned: at most " + MOST);
    }
    repeated(lead, pinned)
        .ifPresent(id -> {
          throw new IllegalArgumentException("pinned: twice " + id);
        });
  }

  /** A story that would stand in two places. */
  public static Optional<String> repeated(@Nullable String lead, List<String> pinned) {
    Set<String> met = new HashSet<>();
    return all(lead, pinned).filter(id -> !met.add(id)).findFirst();
  }

  /** From the top down. */
  public List<String> stories() {
    return all(lead, pinned).toList();
  }

  public boolean has(String id) {
    return id.equals(lead) || pinned.contains(id);
  }

  /** What is left of it where only these stories can be read. */
  Front only(Collection<String> readable) {
    return new Front(
        lead != null && readable.contains(lead) ? lead : null,
        pinned.stream().filter(readable::contains).toList());
  }

  /** The order after a step; empty where there is no room for one more. */
  Optional<Front> after(Step step, String id) {
    return switch (step) {
      case LEAD -> leading(id);
      case PIN -> pinning(id);
      case OFF -> Optional.of(without(id));
      case UP -> Optional.of(moved(id, -1));
      case DOWN -> Optional.of(moved(id, 1));
    };
  }

  /** The lead so far steps down: nothing leaves the top that nobody took off. */
  private Optional<Front> leading(String id) {
    if (id.equals(lead)) {
      return Optional.of(this);
    }
    Front others = without(id);
    return ofRoom(id, all(others.lead(), others.pinned()).toList());
  }

  /** A lead that is pinned stays where it was, first of the pinned. */
  private Optional<Front> pinning(String id) {
    if (pinned.contains(id)) {
      return Optional.of(this);
    }
    return id.equals(lead)
        ? ofRoom(null, stories())
        : ofRoom(lead, Stream.concat(pinned.stream(), Stream.of(id)).toList());
  }

  private static Optional<Front> ofRoom(@Nullable String lead, List<String> pinned) {
    return pinned.size() > MOST ? Optional.empty() : Optional.of(new Front(lead, pinned));
  }

  private Front without(String id) {
    return new Front(
        id.equals(lead) ? null : lead, pinned.stream().filter(one -> !one.equals(id)).toList());
  }

  /** At either end it stays: the lead is made, not reached. */
  private Front moved(String id, int by) {
    int from = pinned.indexOf(id);
    int to = from + by;
    if (from < 0 || to < 0 || to >= pinned.size()) {
      return this;
    }
    List<String> moved = new ArrayList<>(pinned);
    moved.remove(from);
    moved.add(to, id);
    return new Front(lead, moved);
  }

  private static Stream<String> all(@Nullable String lead, List<String> pinned) {
    return Stream.concat(Stream.ofNullable(lead), pinned.stream());
  }
}
