package org.dragoman.publish.desk;

import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.pages.Badge;
import org.jspecify.annotations.Nullable;

/**
 * A sentence and its translation, side by side.
 *
 * @param place where it stands, in words; empty where the line before says it already
 * @param source sanitised inline HTML
 * @param target the same; null while untranslated
 * @param touched an open correction of the source touches it
 */
public record Line(
    String id,
    String place,
    String source,
    @Nullable String target,
    Badge badge,
    boolean stale,
    boolean touched,
    List<Finding> findings) {

  static Line of(Segment segment, String place, boolean touched) {
    return new Line(
        segment.id(),
        place,
        segment.source(),
        segment.target(),
        Badge.of(segment.origin()),
        segment.stale(),
        touched,
        segment.findings());
  }
}
