package org.dragoman.publish.story;

import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;

/**
 * The finding {@code unsigned}: the words were put in on the desk with a key, and no person's name
 * was given. They are recorded as a machine's, and yet are an edit like any other: only somebody on
 * the desk, or a change of their source, takes them away.
 */
public final class Unsigned {

  static final String CHECK = "unsigned";

  private Unsigned() {}

  public static Finding by(String key) {
    return new Finding(
        CHECK,
        Severity.INFO,
        "Written with the key “%s”; nobody has put a name to it.".formatted(key));
  }

  /** The sentence as a key wrote words in its place. */
  static Segment instead(Segment segment, String key) {
    return new Segment(
        segment.id(),
        segment.block(),
        segment.source(),
        "",
        false,
        List.of(by(key)),
        new Origin.Machine(key, null, null, null));
  }

  /** What a key wrote where the original has nothing. */
  static Segment added(String address, String key) {
    return new Segment(
        address + ".s0",
        null,
        "",
        "",
        false,
        List.of(by(key)),
        new Origin.Machine(key, null, null, null));
  }

  static boolean is(Segment segment) {
    return segment.findings().stream().anyMatch(finding -> finding.check().equals(CHECK));
  }
}
