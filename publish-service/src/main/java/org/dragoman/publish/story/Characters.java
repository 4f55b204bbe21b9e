package org.dragoman.publish.story;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which texts can be kept: PostgreSQL takes no NUL, and no encoding has bytes for half a pair. */
public final class Characters {
  private Characters() {}

  public static boolean storable(@Nullable String... texts) {
    return Stream.of(texts).allMatch(text -> text == null || storable(text));
  }

  private static boolean storable(String text) {
    return text.codePoints()
        .noneMatch(point ->
            point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
  }
}
