package org.dragoman.publish.channel;

import org.dragoman.publish.story.Catalogue.Change;
import org.jspecify.annotations.Nullable;

/**
 * One version of one story for one destination.
 *
 * @param id the same at each try; receivers know by it what they had already
 * @param story the version as readers got it, or its retraction
 * @param reference what the receiver calls this story, if it told so when it took an earlier
 *     version
 */
public record Consignment(
    String id, Destination destination, Change story, @Nullable String reference) {

  public String storyId() {
    return story.edition().storyId();
  }

  /** Of the story, from 1; a retraction has one of its own. */
  public int version() {
    return switch (story) {
      case Change.Standing(var edition) -> edition.version();
      case Change.Retracted retracted -> retracted.version();
    };
  }
}
