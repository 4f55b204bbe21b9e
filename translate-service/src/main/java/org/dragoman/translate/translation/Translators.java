package org.dragoman.translate.translation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.translate.check.Check;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.engine.EngineAnswer.Unsupported;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.memory.Match;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.segment.Segmenter;
import org.dragoman.translate.segment.SourceSegment;
import org.dragoman.translate.segment.Words;
import org.jspecify.annotations.Nullable;

/**
 * Translates an article as far as it can be now: what needs no translation stands as it is, then
 * the memory, then the engines in their order. No transaction is open meanwhile.
 */
public final class Translators {

  private final Memory memory;
  private final Engines engines;
  private final Check checks;
  private final InstantSource clock;
  private final Journal journal;

  public Translators(
      Memory memory, Engines engines, Check checks, InstantSource clock, Journal journal) {
    this.memory = memory;
    this.engines = engines;
    this.checks = checks;
    this.clock = clock;
    this.journal = journal;
  }

  /**
   * @param from BCP 47; null where nobody knows
   * @param to BCP 47
   */
  public Attempt translate(Article article, @Nullable String from, String to) {
    Draft draft = new Draft(Segmenter.cut(article, from));
    if (from == null || !Languages.known(from)) {
      draft.open().stream().filter(open -> !Words.any(open.text())).forEach(draft::asItStands);
      return new Attempt.Complete(draft.close("the language of the article is unknown"));
    }
    LanguagePair pair = new LanguagePair(from, to);
    draft.open().stream()
        .filter(open -> pair.sameLanguage() || !Words.anyOf(from, open.text()))
        .forEach(draft::asItStands);
    remember(draft, pair);
    return engines(draft, pair);
  }

  private void remember(Draft draft, LanguagePair pair) {
    List<SourceSegment> open = draft.open();
    Map<String, Match> matches =
        memory.lookup(pair, open.stream().map(SourceSegment::html).distinct().toList());
    for (SourceSegment source : open) {
      Match match = matches.get(source.html());
      if (match != null) {
        Origin origin = new Origin.Memory(match.percent(), match.unit(), match.who(), match.at());
        draft.translated(source, match.target(), List.of(), origin, pair, checks);
      }
    }
  }

  private Attempt engines(Draft draft, LanguagePair pair) {
    List<String> down = new ArrayList<>();
    String lost = null;
    for (Engine engine : engines.inOrder()) {
      List<SourceSegment> open = draft.open();
      if (open.isEmpty() || !engine.supports(pair)) {
        continue;
      }
      switch (engine.translate(pair, open.stream().map(SourceSegment::html).toList())) {
        case Translated translated -> {
          journal.asked(engine.name(), "translated");
          fill(draft, open, engine, translated, pair);
          lost =
              translated.refusal() == null
                  ? engine.name() + " gave no translation of this sentence"
                  : engine.name() + " did not take this text: " + translated.refusal();
        }
        case Unsupported _ -> journal.asked(engine.name(), "unsupported");
        case Unavailable(String reason) -> {
          journal.asked(engine.name(), "unavailable");
          down.add(engine.name() + ": " + reason);
        }
      }
    }
    if (!down.isEmpty() && !draft.open().isEmpty()) {
      String reason = String.join("; ", down);
      return new Attempt.Waiting(draft.close(reason), reason);
    }
    String reason = Optional.ofNullable(lost).orElse("no engine translates " + pair);
    return new Attempt.Complete(draft.close(reason));
  }

  private void fill(
      Draft draft,
      List<SourceSegment> open,
      Engine engine,
      Translated translated,
      LanguagePair pair) {
    Origin origin = new Origin.Machine(engine.name(), translated.model(), null, clock.instant());
    for (int i = 0; i < open.size() && i < translated.targets().size(); i++) {
      Target target = translated.targets().get(i);
      if (target.html() != null) {
        draft.translated(open.get(i), target.html(), target.findings(), origin, pair, checks);
      }
    }
  }
}
