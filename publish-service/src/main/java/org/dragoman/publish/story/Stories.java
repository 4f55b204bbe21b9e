package org.dragoman.publish.story;

import java.util.List;
import java.util.Optional;

/** Where stories are kept. All of it happens in the caller's transaction. */
public interface Stories {

  /** Reads a story and keeps others from changing it until the transaction ends. */
  Optional<Story> lock(String storyId);

  /** The same for all stories made of an article, in the order of their ids. */
  List<Story> lockAllOf(String articleId);

  Optional<Story> find(String storyId);

  StoryList list(StoryQuery query);

  /** Ids of the stories in a language that nobody has approved or read yet, in their order. */
  List<String> unapproved(String language);

  /** How many those are. */
  int countUnapproved(String language);

  void save(Story story);

  /** Keeps a published version for ever, and shows it to readers. */
  void keep(Edition edition);

  /** From now on readers are told why they cannot read a story any more. */
  void keep(Retraction retraction);

  /** The newest published version of a story. */
  Optional<Edition> edition(String storyId);

  /** The slugs taken by other stories that are this one, or this one with a number. */
  List<String> slugsLike(String slug, String exceptStoryId);
}
