package org.dragoman.translate.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.segment.InlineHtml;

/** Lets only such markup through as the source sentence has; links above all. */
public final class MarkupGuard {

  private MarkupGuard() {}

  /**
   * What the engine wrote, if it holds the very tags of the source, wherever they stand; otherwise
   * its text alone with a finding, since a link on the wrong words is worse than none.
   */
  public static Target check(String source, String raw, List<Finding> findings) {
    InlineHtml target = InlineHtml.parse(raw).trim();
    List<String> lost = tags(source);
    List<String> gained = tags(target);
    if (lost.equals(gained)) {
      return new Target(target.html(), findings);
    }
    List<Finding> more = new ArrayList<>(findings);
    more.add(
        new Finding(
            "markup",
            Severity.WARNING,
            "The engine did not keep the links or emphasis of this sentence; they were left out."));
    return new Target(target.plain().html(), more);
  }

  private static List<String> tags(String html) {
    return tags(InlineHtml.parse(html));
  }

  private static List<String> tags(InlineHtml html) {
    List<String> tags = new ArrayList<>(html.tags());
    Collections.sort(tags);
    return tags;
  }
}
