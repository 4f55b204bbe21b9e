package org.dragoman.publish.story;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to change in a working copy.
 *
 * @param by account or key it came with
 * @param actor the person whose words these are; null where only a machine is known
 * @param expectedRevision the revision the caller saw
 * @param furniture what is not null is written
 * @param targets new text by segment id, as inline HTML
 */
public record Amendment(
    String storyId,
    String by,
    @Nullable String actor,
    int expectedRevision,
    Furniture furniture,
    Map<String, String> targets) {

  public Amendment {
    targets = Map.copyOf(targets);
  }
}
