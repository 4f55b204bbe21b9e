package org.dragoman.translate.translation;

import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Segment;

/**
 * The finding {@code earlier-words}: a sentence is due for a new translation, nobody could make
 * one, and what readers had before is better than nothing. It counts as a gap until somebody fills
 * it.
 */
final class StandIn {

  static final String CHECK = "earlier-words";

  private StandIn() {}

  static Finding because(String reason) {
    return new Finding(
        CHECK,
        Severity.WARNING,
        "The words of an earlier translation: its terms or its maker have changed since, and a new"
            + " one could not be made (%s).".formatted(reason));
  }

  static boolean is(Segment segment) {
    return segment.findings().stream().anyMatch(finding -> finding.check().equals(CHECK));
  }
}
