package org.dragoman.publish.desk;

import org.dragoman.publish.desk.CreditInput.Refused;
import org.dragoman.publish.story.Story;

/** What became of what somebody typed into one input of a story's page. */
public sealed interface Saved {

  record Done(Story story) implements Saved {}

  /**
   * Nothing was changed; what was typed is in {@code what}.
   *
   * @param status of HTTP: 422 for what can never stand there, 409 for what cannot now
   */
  record NotTaken(int status, Story story, Refused what) implements Saved {}

  /** Other inputs were saved again and again in between. */
  record Overtaken(Story story, Refused what) implements Saved {}

  /** There is no such story, or it has no such input. */
  record Nowhere() implements Saved {}
}
