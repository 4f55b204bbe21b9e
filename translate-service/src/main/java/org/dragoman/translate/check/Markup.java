package org.dragoman.translate.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.translate.segment.InlineHtml;

/** Links and emphasis of the source that the translation lacks, or the other way round. */
final class Markup implements Check {

  @Override
  public List<Finding> of(Rendering rendering) {
    if (rendering.source().indexOf('<') < 0 && rendering.target().indexOf('<') < 0) {
      return List.of();
    }
    List<String> source = InlineHtml.parse(rendering.source()).tags();
    List<String> target = InlineHtml.parse(rendering.target()).tags();
    List<String> lost = without(source, target);
    List<String> gained = without(target, source);
    if (lost.isEmpty() && gained.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Finding(
            "markup",
            Severity.WARNING,
            (lost.isEmpty() ? "" : "Missing: " + String.join(" ", lost) + ". ")
                .concat(gained.isEmpty() ? "" : "Not in the source: " + String.join(" ", gained))
                .strip()));
  }

  /** Those of the one that the other lacks, each as often as it lacks it, sorted. */
  private static List<String> without(List<String> one, List<String> other) {
    Map<String, Integer> there = new HashMap<>();
    other.forEach(tag -> there.merge(tag, 1, Integer::sum));
    List<String> missing = new ArrayList<>();
    for (String tag : one) {
      if (there.merge(tag, -1, Integer::sum) < 0) {
        missing.add(tag);
      }
    }
    Collections.sort(missing);
    return missing;
  }
}
