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
    String source, @Nullable String target, Badge badge, List<Finding> findings) {

  static SegmentLine of(Segment segment) {
    List<Finding> findings = segment.findings();
    String target = segment.target();
    return new SegmentLine(
        Marked.html(segment.source(), Side.SOURCE, findings),
        target == null ? null : Marked.html(target, Side.TARGET, findings),
        Badge.of(segment.origin()),
        findings);
  }
}
