package org.dragoman.publish.story.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dragoman.publish.story.StoryList;
import org.jspecify.annotations.Nullable;

/** A page of stories; {@code next} is absent on the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoriesJson(List<StoryJson> stories, @Nullable String next) {

  static StoriesJson of(StoryList list) {
    return new StoriesJson(
        list.stories().stream().map(story -> StoryJson.of(story, null)).toList(),
        list.next() == null ? null : list.next().encode());
  }
}
