package org.dragoman.publish.front.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.dragoman.publish.front.FrontDesk;
import org.dragoman.publish.front.Standing;

/** Where a story stands on the front page of its language, for its own page. */
@Singleton
@Named("frontspots")
public final class FrontSpots {
  private final FrontDesk desk;

  FrontSpots(FrontDesk desk) {
    this.desk = desk;
  }

  /**
   * A story's place.
   *
   * @param seen tag of what stands
   * @param number among the pinned from 1; 0 of all others
   */
  public record Spot(String seen, boolean lead, int number, int of) {}

  public Spot of(String story, String language) {
    Standing standing = desk.standing(language);
    return new Spot(
        standing.tag(),
        story.equals(standing.front().lead()),
        standing.front().pinned().indexOf(story) + 1,
        standing.front().pinned().size());
  }
}
