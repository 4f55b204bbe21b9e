package org.dragoman.translate.translation;

import java.util.List;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/**
 * How far a translation got.
 *
 * @param reason why the first untranslated segment is; null if none is
 */
public record Coverage(int segments, int untranslated, @Nullable String reason) {

  public static Coverage of(List<Segment> segments) {
    List<Origin.Untranslated> gaps =
        segments.stream()
            .map(Segment::origin)
            .filter(Origin.Untranslated.class::isInstance)
            .map(Origin.Untranslated.class::cast)
            .toList();
    return new Coverage(
        segments.size(), gaps.size(), gaps.isEmpty() ? null : gaps.getFirst().reason());
  }
}
