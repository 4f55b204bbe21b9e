package org.dragoman.translate.translation;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Place;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;
import org.dragoman.translate.engine.EngineRequest.Example;
import org.dragoman.translate.memory.Difference;
import org.dragoman.translate.memory.Match;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.segment.SourceSegment;

/**
 * Sentences like those nobody has translated. They are examples for engines that learn from such;
 * in place of a translation they stand only where every engine has failed, and they say so: a
 * sentence that differs in one number is 97 % alike and wrong.
 */
final class FromFuzzy {

  /** What a prompt holds without losing sight of the sentence itself. */
  static final int EXAMPLES = 3;

  /** Below this an example tells nothing that is of use. */
  static final int LEAST_EXAMPLE = 60;

  private final Memory memory;

  FromFuzzy(Memory memory) {
    this.memory = memory;
  }

  /** Examples for what is open, which may stand in for translations as well. */
  void look(Draft draft) {
    look(draft, Math.min(LEAST_EXAMPLE, memory.rules().fallback()));
  }

  /**
   * Once an article.
   *
   * @param least percent; a million units are searched ten times faster for 75 than for 60
   */
  private void look(Draft draft, int least) {
    List<SourceSegment> open = draft.open();
    if (draft.looked() || open.isEmpty()) {
      return;
    }
    List<List<Match>> similar =
        memory.similar(draft.pair(), draft.task().outlet(), draft.wanted(open), least, EXAMPLES);
    for (int at = 0; at < open.size(); at++) {
      draft.similar(open.get(at), similar.get(at));
    }
  }

  static List<Example> examples(Draft draft, SourceSegment source) {
    return draft.similar(source).stream()
        .map(match -> new Example(match.source(), match.target(), match.percent()))
        .toList();
  }

  /** The last resort. */
  void fill(Draft draft) {
    if (memory.rules().fallback() == 100) {
      return;
    }
    look(draft, memory.rules().fallback());
    for (SourceSegment source : draft.open()) {
      draft.similar(source).stream()
          .filter(match -> match.percent() >= memory.rules().fallback())
          .findFirst()
          .ifPresent(match ->
              draft.translated(
                  source, match.target(), findings(source, match), FromMemory.origin(match)));
    }
  }

  private static List<Finding> findings(SourceSegment source, Match match) {
    List<Difference> differences =
        Difference.between(
            PlainText.fromInline(source.html()), PlainText.fromInline(match.source()));
    if (differences.isEmpty()) {
      return List.of(
          new Finding(
              "fuzzy",
              Severity.WARNING,
              "The translation of a similar sentence: %s".formatted(match.source())));
    }
    List<Finding> findings = new ArrayList<>();
    for (Difference difference : differences) {
      findings.add(
          new Finding(
              "fuzzy",
              Severity.WARNING,
              text(difference),
              new Place(Side.SOURCE, difference.from(), difference.to())));
    }
    return findings;
  }

  private static String text(Difference difference) {
    if (difference.here().isEmpty()) {
      return "Translated from a similar sentence that also says “%s” here."
          .formatted(difference.there());
    }
    return difference.there().isEmpty()
        ? "Translated from a similar sentence without “%s”.".formatted(difference.here())
        : "Translated from a similar sentence that says “%s” for “%s”."
            .formatted(difference.there(), difference.here());
  }
}
