package org.dragoman.publish.live;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something everybody at the desk is told.
 *
 * @param kind name of the event in the stream
 * @param json on one line
 * @param from an account that need not hear it, because it did it; null for none
 */
public record News(String kind, String json, @Nullable String from) {
  static final News MISSED = new News("missed", "{}", null);

  public News {
    Objects.requireNonNull(kind, "kind");
    if (json.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("json: an event's data is one line");
    }
  }
}
