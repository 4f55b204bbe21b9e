package org.dragoman.translate.workbench;

import java.util.List;
import org.dragoman.translate.language.LanguagePair;
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

  public Trial(Translators translators) {
    this.translators = translators;
  }

  /**
   * @param missing why sentences are untranslated that could have been; null if none is
   * @param text the whole translation
   */
  public record Outcome(
      Language source,
      Language target,
      List<SegmentLine> lines,
      @Nullable String missing,
      String text) {}

  /**
   * @param outlet id of the source whose terms come first; null for none
   */
  public Outcome of(String text, LanguagePair pair, @Nullable String outlet) {
    TextPassage passage = new TextPassage(text, pair.source());
    Attempt attempt =
        translators.translate(
            new Task(passage.article(), pair.source(), pair.target(), outlet, List.of()));
    return new Outcome(
        Language.of(pair.source()),
        Language.of(pair.target()),
        attempt.segments().stream().map(SegmentLine::of).toList(),
        switch (attempt) {
          case Attempt.Complete _ -> null;
          case Attempt.Waiting waiting -> waiting.reason();
        },
        passage.translated(pair.target(), attempt.segments()));
  }
}
