package org.dragoman.publish.story;

import java.util.List;
import java.util.stream.Stream;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;

/**
 * What becomes of a sentence whose words somebody takes away. Where nobody but people had given it
 * words, it is what it was before them, untranslated, and keeps the story back as one. Where it had
 * been translated, an editor drops it: readers do not get it, and the finding {@code dropped} says
 * so to whoever reads the text next.
 */
final class Emptied {
  static final String CHECK = "dropped";

  private Emptied() {}

  static boolean is(String html) {
    return PlainText.fromInline(html).isBlank();
  }

  /**
   * @param translated whether the story is in another language than its original
   * @param stale whether it still waits for somebody to answer for it
   * @param by who takes the words away
   * @param findings what else is to be said of it
   */
  static Segment of(
      Segment segment, boolean translated, boolean stale, Origin by, List<Finding> findings) {
    return switch (segment.origin()) {
      case Origin.Untranslated _ -> segment;
      case Origin.Human human when translated && human.engine() == null -> untranslated(segment);
      case Origin.Human _, Origin.Machine _, Origin.Memory _, Origin.Source _ ->
          new Segment(
              segment.id(),
              segment.block(),
              segment.source(),
              "",
              stale,
              Stream.concat(findings.stream(), Stream.of(dropped())).toList(),
              by);
    };
  }

  private static Segment untranslated(Segment segment) {
    return new Segment(
        segment.id(),
        segment.block(),
        segment.source(),
        null,
        false,
        List.of(),
        new Origin.Untranslated("Its words were taken away on the desk."));
  }

  private static Finding dropped() {
    return new Finding(CHECK, Severity.WARNING, "Dropped: readers do not get this sentence.");
  }
}
