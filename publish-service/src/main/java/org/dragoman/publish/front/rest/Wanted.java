package org.dragoman.publish.front.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to be set.
 *
 * @param lead id of a story; absent for none
 * @param pinned ids of stories, from the top down; absent for none
 * @param actor the person who wants it; absent for whoever holds the key
 */
record Wanted(
    @Nullable @Size(max = 200) String lead,
    @Nullable @Size(max = 100) List<@NotNull @Size(max = 200) String> pinned,
    @Nullable @Size(max = 200) String actor) {

  List<String> order() {
    return pinned == null ? List.of() : pinned;
  }

  String signature(String key) {
    return actor == null || actor.isBlank() ? key : actor.strip();
  }
}
