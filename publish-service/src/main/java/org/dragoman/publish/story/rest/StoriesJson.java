package org.dragoman.publish.story.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dragoman.publish.story.Move;
import org.dragoman.publish.story.Story;
import org.dragoman.publish.story.StoryList;
import org.dragoman.publish.story.Undelivered.Owed;
import org.jspecify.annotations.Nullable;

/** A page of stories; {@code next} is absent on the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoriesJson(List<StoryJson> stories, @Nullable String next) {

  static StoriesJson of(
      StoryList list, Function<Story, Set<Move>> moves, Map<String, List<Owed>> undelivered) {
    return new StoriesJson(
        list.stories().stream()
            .map(story ->
                StoryJson.of(
                    story,
                    moves.apply(story),
                    undelivered.getOrDefault(story.dossier().id(), List.of()),
                    null))
            .toList(),
        list.next() == null ? null : list.next().encode());
  }
}
