package org.dragoman.publish.story;

import java.time.Instant;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/** A person's part in sentences that they did not write. */
final class Reviewed {
  private Reviewed() {}

  /**
   * The segment once somebody has sent it as it stands. What a person wrote needs no review, and
   * there is nothing to review in what nobody translated.
   */
  static Segment by(String person, Instant now, Segment segment) {
    if (segment.answeredFor()
        || segment.origin() instanceof Origin.Untranslated
        || segment.origin() instanceof Origin.Source) {
      return segment;
    }
    return new Segment(
        segment.id(),
        segment.block(),
        segment.source(),
        segment.target(),
        segment.stale(),
        segment.findings(),
        segment.origin(),
        new Segment.Review(person, now));
  }

  /** The engine whose words somebody mends: it had its part, and readers are told. */
  static @Nullable String engine(Origin before) {
    return switch (before) {
      case Origin.Machine machine -> machine.engine();
      case Origin.Memory memory -> memory.engine();
      case Origin.Human human -> human.engine();
      case Origin.Untranslated _, Origin.Source _ -> null;
    };
  }
}
