package org.dragoman.publish.story;

import java.util.List;

/** Lists of stories, as the desk shows them. All of it happens in the caller's transaction. */
public interface Listings {

  Listing list(StoryQuery query);

  /** Those of these stories that the question has, in its order, whatever its cursor and limit. */
  Listing among(StoryQuery query, List<String> ids);

  /** Of every state the question asks for or not. */
  Counts count(StoryQuery query, String who);

  Choices choices();
}
