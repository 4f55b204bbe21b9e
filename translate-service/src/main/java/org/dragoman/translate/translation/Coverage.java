package org.dragoman.translate.translation;

import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/**
 * How far a translation got.
 *
 * @param untranslated segments nobody could translate, those included that stand in the words of an
 *     earlier translation
 * @param reason why the first of them is; null if none is
 */
public record Coverage(int segments, int untranslated, @Nullable String reason) {

  public static Coverage of(List<Segment> segments) {
    List<Segment> gaps = segments.stream().filter(Coverage::isGap).toList();
    return new Coverage(
        segments.size(), gaps.size(), gaps.isEmpty() ? null : reason(gaps.getFirst()));
  }

  private static boolean isGap(Segment segment) {
    return segment.origin() instanceof Origin.Untranslated || StandIn.is(segment);
  }

  private static @Nullable String reason(Segment gap) {
    return gap.origin() instanceof Origin.Untranslated untranslated
        ? untranslated.reason()
        : gap.findings().stream()
            .filter(finding -> finding.check().equals(StandIn.CHECK))
            .map(Finding::text)
            .findFirst()
            .orElse(null);
  }
}
