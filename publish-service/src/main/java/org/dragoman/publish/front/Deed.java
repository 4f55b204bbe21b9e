package org.dragoman.publish.front;

import java.util.ArrayList;
import java.util.List;

/** What a new order did to one story. */
public record Deed(What what, String story) {

  /** As it stands in a history. */
  public enum What {
    LED,
    PINNED,
    MOVED,
    OFF
  }

  static List<Deed> between(Front before, Front after) {
    List<Deed> deeds = new ArrayList<>();
    if (after.lead() != null && !after.lead().equals(before.lead())) {
      deeds.add(new Deed(What.LED, after.lead()));
    }
    after.pinned().stream()
        .filter(id -> !before.pinned().contains(id))
        .forEach(id -> deeds.add(new Deed(What.PINNED, id)));
    before.stories().stream()
        .filter(id -> !after.has(id))
        .forEach(id -> deeds.add(new Deed(What.OFF, id)));
    moved(
            before.pinned().stream().filter(after.pinned()::contains).toList(),
            after.pinned().stream().filter(before.pinned()::contains).toList())
        .forEach(id -> deeds.add(new Deed(What.MOVED, id)));
    return List.copyOf(deeds);
  }

  /** The one story whose move tells all of it, or else every story in another place. */
  private static List<String> moved(List<String> before, List<String> after) {
    if (before.equals(after)) {
      return List.of();
    }
    return after.stream()
        .filter(id -> without(before, id).equals(without(after, id)))
        .findFirst()
        .map(List::of)
        .orElseGet(
            () -> after.stream().filter(id -> before.indexOf(id) != after.indexOf(id)).toList());
  }

  private static List<String> without(List<String> all, String id) {
    return all.stream().filter(one -> !one.equals(id)).toList();
  }
}
