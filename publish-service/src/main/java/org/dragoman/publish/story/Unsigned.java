package org.dragoman.publish.story;

import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Segment;

/**
 * The finding {@code unsigned}: the words were put in on the desk with a key, and no person's name
 * was given. They are recorded as a machine's, and yet are an edit like any other: only somebody on
 * the desk, or a change of their source, takes them away.
 */
final class Unsigned {

  static final String CHECK = "unsigned";

  private Unsigned() {}

  static Finding by(String key) {
    return new Finding(
        CHECK,
        Severity.INFO,
        "Written with the key “%s”; nobody has put a name to it.".formatted(key));
  }

  static boolean is(Segment segment) {
    return segment.findings().stream().anyMatch(finding -> finding.check().equals(CHECK));
  }
}
