package org.dragoman.publish.desk;

import org.dragoman.publish.story.Outcome;
import org.dragoman.publish.story.Story;

/** What became of a text that somebody wrote on the page. */
public sealed interface Written {

  /** It stands. */
  record Saved(Story story) implements Written {}

  /** Somebody else has changed the same text since; nothing was written over. */
  record Met(Story story) implements Written {}

  /** The sentence it was written for stands there no more: the source has a new version. */
  record Gone(Story story) implements Written {}

  record Refused(Outcome.Refused why) implements Written {}
}
