package org.dragoman.publish.delivery;

import java.util.List;
import org.dragoman.publish.channel.Destination.Filter;

/** What a destination asked for. */
final class Wants {
  private Wants() {}

  /** A language range matches what it is the beginning of (RFC 4647, basic filtering). */
  static boolean matches(Filter filter, Release.Text text) {
    return (filter.languages().isEmpty()
            || filter.languages().stream().anyMatch(range -> within(range, text.language())))
        && (filter.outlets().isEmpty() || filter.outlets().contains(text.outlet()))
        && (filter.keywords().isEmpty() || any(filter.keywords(), text.keywords()));
  }

  private static boolean within(String range, String tag) {
    return tag.equalsIgnoreCase(range)
        || tag.regionMatches(true, 0, range + "-", 0, range.length() + 1);
  }

  private static boolean any(List<String> wanted, List<String> has) {
    return has.stream().anyMatch(wanted::contains);
  }
}
