package org.dragoman.translate.workbench;

import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Side;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.pages.Badge;
import org.jspecify.annotations.Nullable;

/**
 * A sentence and its translation, side by side.
 *
 * @param source inline HTML, safe, with the words of findings marked
 * @param target the same; null while untranslated
 */
public record SegmentLine(
    String source,
    @Nullable String target,
    Badge badge,
    List<Finding> findings,
    List<Alternative> alternatives) {

  /**
   * Another translation of the same sentence, or of one like it.
   *
   * @param from where it comes from, in a few words
   * @param source the sentence it is the translation of, if that is another one; safe HTML
   * @param target safe HTML
   */
  public record Alternative(String from, @Nullable String source, String target) {}

  static SegmentLine of(Segment segment, List<Alternative> alternatives) {
    List<Finding> findings = segment.findings();
    String target = segment.target();
    return new SegmentLine(
        Marked.findings(segment.source(), Side.SOURCE, findings),
        target == null ? null : Marked.findings(target, Side.TARGET, findings),
        Badge.of(segment.origin()),
        findings,
        alternatives);
  }
}
