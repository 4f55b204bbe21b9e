package org.dragoman.translate.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.translate.segment.InlineHtml;

/** Links and emphasis of the source that the translation lacks, or the other way round. */
final class Markup implements Check {

  @Override
  public List<Finding> of(Rendering rendering) {
    List<String> lost = tags(rendering.source());
    List<String> gained = tags(rendering.target());
    tags(rendering.target()).forEach(lost::remove);
    tags(rendering.source()).forEach(gained::remove);
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

  private static List<String> tags(String html) {
    List<String> tags = new ArrayList<>(InlineHtml.parse(html).tags());
    Collections.sort(tags);
    return tags;
  }
}
