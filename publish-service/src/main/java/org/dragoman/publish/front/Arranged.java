package org.dragoman.publish.front;

import java.util.List;
import java.util.Locale;

/** What became of an order somebody wanted. */
public sealed interface Arranged {

  /** It stands, or stood already. */
  record Done(Standing standing) implements Arranged {}

  /** Nothing was changed. */
  sealed interface Refused extends Arranged {}

  /** Somebody else set another since, or a story has left; that stands. */
  record Changed(Standing standing) implements Refused {}

  /** Readers of that language cannot read these. */
  record NotReadable(List<Missing> stories) implements Refused {
    public NotReadable {
      stories = List.copyOf(stories);
    }
  }

  /** A story would stand in two places. */
  record Repeated(String id) implements Refused {}

  record TooMany(int most) implements Refused {}

  record NoLanguage(String tag) implements Refused {}

  /** A story that cannot be on the front page, and why. */
  record Missing(String id, Why why) {}

  /** Why not. */
  enum Why {
    UNKNOWN,
    UNPUBLISHED,
    RETRACTED,
    OTHER_LANGUAGE;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
