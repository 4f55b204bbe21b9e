package org.dragoman.translate.translation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.engine.EngineAnswer.Unsupported;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.EngineRequest.Sentence;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.segment.SourceSegment;

/** The engines, each asked for what those before it left open. */
final class FromEngines {

  private final Engines engines;
  private final FromFuzzy similar;
  private final InstantSource clock;
  private final Journal journal;

  FromEngines(Engines engines, FromFuzzy similar, InstantSource clock, Journal journal) {
    this.engines = engines;
    this.similar = similar;
    this.clock = clock;
    this.journal = journal;
  }

  /** The engine that would be asked first; its name is the lane in which the article waits. */
  Optional<String> first(LanguagePair pair) {
    return engines.inOrder().stream()
        .filter(engine -> engine.supports(pair))
        .map(Engine::name)
        .findFirst();
  }

  /** By name, how many calls each engine takes at a time. */
  Map<String, Integer> concurrency() {
    return engines.inOrder().stream()
        .collect(Collectors.toMap(Engine::name, Engine::concurrency, Math::max));
  }

  Attempt finish(Draft draft) {
    List<String> down = new ArrayList<>();
    Set<String> names = new HashSet<>();
    String lost = null;
    for (Engine engine : engines.route(draft.pair())) {
      List<SourceSegment> open = draft.open();
      if (open.isEmpty()) {
        break;
      }
      if (engine.takesExamples()) {
        similar.look(draft);
      }
      switch (engine.translate(request(draft, open))) {
        case Translated translated -> {
          journal.asked(engine.name(), "translated");
          fill(draft, open, engine, translated);
          lost =
              translated.refusal() == null
                  ? engine.name() + " gave no translation of this sentence"
                  : engine.name() + " did not take this text: " + translated.refusal();
        }
        case Unsupported _ -> journal.asked(engine.name(), "unsupported");
        case Unavailable(String reason, Duration _) -> {
          journal.asked(engine.name(), "unavailable");
          down.add(engine.name() + ": " + reason);
          names.add(engine.name());
        }
      }
    }
    List<SourceSegment> open = draft.open();
    if (!down.isEmpty() && !open.isEmpty()) {
      String reason = String.join("; ", down);
      List<Segment> segments = draft.close(reason);
      return new Attempt.Waiting(segments, reason, names);
    }
    similar.fill(draft);
    String reason = Optional.ofNullable(lost).orElse("no engine translates " + draft.pair());
    return new Attempt.Complete(draft.close(reason));
  }

  private static EngineRequest request(Draft draft, List<SourceSegment> open) {
    return new EngineRequest(
        draft.pair(),
        open.stream()
            .map(source ->
                new Sentence(source.html(), draft.terms(source), FromFuzzy.examples(draft, source)))
            .toList());
  }

  private void fill(Draft draft, List<SourceSegment> open, Engine engine, Translated translated) {
    Origin origin =
        new Origin.Machine(
            engine.name(), translated.model(), draft.terms().version(), clock.instant());
    for (int i = 0; i < open.size() && i < translated.targets().size(); i++) {
      Target target = translated.targets().get(i);
      if (target.html() != null) {
        draft.translated(open.get(i), target.html(), target.findings(), origin);
      }
    }
  }
}
