package org.dragoman.publish.story;

import java.util.List;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;

/**
 * The finding {@code source-changed}: how a sentence was rendered before its source changed, and by
 * whom, so that no word is lost. It stays until somebody answers for the sentence.
 */
final class SourceChanged {

  static final String CHECK = "source-changed";

  private SourceChanged() {}

  static boolean is(Finding finding) {
    return finding.check().equals(CHECK);
  }

  /** Those a segment carries. */
  static List<Finding> of(Segment segment) {
    return segment.findings().stream().filter(f -> f.check().equals(CHECK)).toList();
  }

  static Finding finding(Segment before) {
    String words = before.target() == null ? "" : PlainText.fromInline(before.target());
    return switch (before.origin()) {
      case Origin.Human human -> told(Severity.WARNING, words, human.who());
      case Origin.Memory memory ->
          told(Severity.INFO, words, "memory" + (memory.who() == null ? "" : ", " + memory.who()));
      case Origin.Machine machine -> told(Severity.INFO, words, "machine: " + machine.engine());
      case Origin.Untranslated _ ->
          new Finding(
              CHECK,
              Severity.INFO,
              "The source changed this sentence; it had not been translated before.");
      case Origin.Source _ ->
          new Finding(
              CHECK, Severity.INFO, "The source changed this sentence; before: “" + words + "”");
    };
  }

  private static Finding told(Severity severity, String words, String who) {
    return new Finding(
        CHECK,
        severity,
        "The source changed this sentence; before, it was rendered as “%s” (%s)"
            .formatted(words, who));
  }

  /** The segment once somebody has answered for its target as it stands. */
  static Segment answered(Segment segment) {
    return segment.stale() || !of(segment).isEmpty()
        ? new Segment(
            segment.id(),
            segment.block(),
            segment.source(),
            segment.target(),
            false,
            segment.findings().stream().filter(f -> !f.check().equals(CHECK)).toList(),
            segment.origin(),
            segment.reviewed())
        : segment;
  }
}
