package org.dragoman.publish.syndication;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making, in the order of its members; what is empty is left out. */
public final class Members {
  private final Map<String, Object> members = new LinkedHashMap<>();

  /**
   * @param value text, number, list, map or other members
   */
  public Members with(String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case String text when text.isBlank() -> {}
      case Collection<?> list when list.isEmpty() -> {}
      case Map<?, ?> map when map.isEmpty() -> {}
      case Members others -> with(name, others.members);
      default -> members.put(name, value);
    }
    return this;
  }

  /** A member that stands even where it is empty. */
  public Members always(String name, Object value) {
    members.put(name, value);
    return this;
  }

  public Map<String, Object> map() {
    return members;
  }
}
