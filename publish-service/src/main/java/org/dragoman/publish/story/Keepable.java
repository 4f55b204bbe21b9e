package org.dragoman.publish.story;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which amendments can be kept: the database takes no text whatever, and names are no stories. */
final class Keepable {
  /** Of an outlet, in UTF-16 units; what the queue filters by stands in one entry of an index. */
  static final int LONGEST_OUTLET = 300;

  /** Of an account and of a part of the newsroom, likewise. */
  static final int LONGEST_NAME = 200;

  private Keepable() {}

  static Outcome.@Nullable Refused refusal(Amendment amendment) {
    if (!storable(amendment)) {
      return new Outcome.Unstorable();
    }
    Assignment assignment = amendment.assignment();
    if (longer(assignment.assignee(), LONGEST_NAME)) {
      return new Outcome.TooLong("assignee", LONGEST_NAME);
    }
    if (longer(assignment.desk(), LONGEST_NAME)) {
      return new Outcome.TooLong("desk", LONGEST_NAME);
    }
    return longer(amendment.credit().outletName(), LONGEST_OUTLET)
        ? new Outcome.TooLong("outlet", LONGEST_OUTLET)
        : null;
  }

  private static boolean longer(@Nullable String name, int most) {
    return name != null && name.length() > most;
  }

  private static boolean storable(Amendment amendment) {
    Furniture furniture = amendment.furniture();
    Assignment assignment = amendment.assignment();
    List<String> keywords = furniture.keywords();
    return Characters.storable(
            amendment.actor(),
            furniture.title(),
            furniture.deck(),
            furniture.slug(),
            assignment.assignee(),
            assignment.desk())
        && Characters.storable(amendment.credit().words().toArray(String[]::new))
        && Characters.storable(amendment.targets().values().toArray(String[]::new))
        && furniture.pictures().entrySet().stream().allMatch(Keepable::storable)
        && (keywords == null || Characters.storable(keywords.toArray(String[]::new)));
  }

  private static boolean storable(Map.Entry<String, Picture> picture) {
    Picture settled = picture.getValue();
    return Characters.storable(
        picture.getKey(), settled.alt(), settled.caption(), settled.credit(), settled.basis());
  }
}
