package org.dragoman.translate.translation;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.check.Check;
import org.dragoman.translate.check.Rendering;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.glossary.Terminology;
import org.dragoman.translate.glossary.Terms;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.segment.Segmenter;
import org.dragoman.translate.segment.SourceSegment;
import org.dragoman.translate.segment.Words;
import org.jspecify.annotations.Nullable;

/**
 * Translates an article as far as it can be now: what needs no translation stands as it is, then
 * the memory, then what the last version had, then the engines in their order. No transaction is
 * open meanwhile.
 */
public final class Translators {

  private final Segmenter segmenter;
  private final Terminology terminology;
  private final Check checks;
  private final List<Step> steps;
  private final FromBefore before;
  private final FromEngines engines;

  public Translators(
      Segmenter segmenter,
      Memory memory,
      Terminology terminology,
      Engines engines,
      Check checks,
      InstantSource clock,
      Journal journal) {
    this.segmenter = segmenter;
    this.terminology = terminology;
    this.checks = checks;
    this.before = new FromBefore(memory.rules().accept());
    this.steps = List.of(Translators::passThrough, new FromMemory(memory), before);
    this.engines = new FromEngines(engines, new FromFuzzy(memory), before, clock, journal);
  }

  /** Asks the engines too, and blocks meanwhile. */
  public Attempt translate(Task task) {
    return begin(task).finish();
  }

  /** As far as it goes without an engine. */
  public Begun begin(Task task) {
    String from = task.from();
    List<SourceSegment> sources = segmenter.cut(task.article(), from);
    if (from == null || !Languages.known(from)) {
      return Begun.settled(unknown(sources), engines);
    }
    LanguagePair pair = new LanguagePair(from, task.to());
    Draft draft = new Draft(task, pair, terminology.of(pair, task.outlet()), checks, sources);
    steps.forEach(step -> step.fill(draft));
    return Begun.of(draft, engines);
  }

  /**
   * What there is of an article where translating it is what fails: what readers had of sentences
   * that have not changed, and nothing else. Asks neither memory nor engines, nor for terms.
   */
  public List<Segment> salvage(Task task, String reason) {
    String from = task.from();
    List<SourceSegment> sources = cut(task.article(), from);
    if (from == null || !Languages.known(from)) {
      return sources.stream().map(source -> Draft.untranslated(source, reason)).toList();
    }
    Draft draft =
        new Draft(
            task, new LanguagePair(from, task.to()), Terms.NONE, this::checkedIfPossible, sources);
    before.fill(draft);
    before.standIn(draft, reason);
    return draft.close(reason);
  }

  private List<SourceSegment> cut(Article article, @Nullable String from) {
    try {
      return segmenter.cut(article, from);
    } catch (RuntimeException bug) {
      return Segmenter.whole(article);
    }
  }

  private List<Finding> checkedIfPossible(Rendering rendering) {
    try {
      return checks.of(rendering);
    } catch (RuntimeException bug) {
      return List.of();
    }
  }

  /** By the engine they are named for, how many articles each lane can serve at a time. */
  public Map<String, Integer> lanes() {
    return engines.concurrency();
  }

  private static Attempt unknown(List<SourceSegment> sources) {
    return new Attempt.Complete(
        sources.stream()
            .map(source ->
                Words.any(source.text())
                    ? Draft.untranslated(source, "the language of the article is unknown")
                    : Draft.asIs(source))
            .toList());
  }

  private static void passThrough(Draft draft) {
    LanguagePair pair = draft.pair();
    draft.open().stream()
        .filter(open -> pair.sameLanguage() || !Words.anyOf(pair.source(), open.text()))
        .forEach(draft::asItStands);
  }
}
