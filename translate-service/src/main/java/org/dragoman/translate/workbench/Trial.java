package org.dragoman.translate.workbench;

import java.util.List;
import java.util.stream.IntStream;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.passage.TextPassage;
import org.dragoman.translate.translation.Attempt;
import org.dragoman.translate.translation.Task;
import org.dragoman.translate.translation.Translators;
import org.jspecify.annotations.Nullable;

/** Translates what somebody typed, and keeps nothing of it. */
public final class Trial {

  /** Characters of a text; more is for the API. */
  public static final int LARGEST = 20_000;

  private final Translators translators;
  private final Alternatives alternatives;

  public Trial(Translators translators, Memory memory, Engines engines) {
    this.translators = translators;
    this.alternatives = new Alternatives(memory, engines);
  }

  /**
   * @param silent engines that were asked to compare them and did not answer, a sentence each
   * @param missing why sentences are untranslated that could have been; null if none is
   * @param text the whole translation
   */
  public record Outcome(
      Language source,
      Language target,
      List<SegmentLine> lines,
      List<String> silent,
      @Nullable String missing,
      String text) {}

  /**
   * @param outlet id of the source whose terms come first; null for none
   * @param compare whether every engine is asked, and not only as many as are needed
   */
  public Outcome of(String text, LanguagePair pair, @Nullable String outlet, boolean compare) {
    TextPassage passage = new TextPassage(text, pair.source());
    Attempt attempt =
        translators.translate(new Task(passage.article(), pair.source(), pair.target(), outlet));
    List<Segment> segments = attempt.segments();
    Alternatives.Found others = alternatives.to(segments, pair, outlet, compare);
    return new Outcome(
        Language.of(pair.source()),
        Language.of(pair.target()),
        IntStream.range(0, segments.size())
            .mapToObj(at -> SegmentLine.of(segments.get(at), others.each().get(at)))
            .toList(),
        others.silent(),
        switch (attempt) {
          case Attempt.Complete _ -> null;
          case Attempt.Waiting waiting -> waiting.reason();
        },
        passage.translated(pair.target(), segments));
  }
}
