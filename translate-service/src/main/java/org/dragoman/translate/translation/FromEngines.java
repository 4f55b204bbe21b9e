package org.dragoman.translate.translation;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer.Maker;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.EngineRequest.Sentence;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.engine.Relay;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.segment.SourceSegment;

/** The engines, each asked for what those before it left open. */
final class FromEngines {

  private final Engines engines;
  private final FromFuzzy similar;
  private final FromBefore before;
  private final InstantSource clock;
  private final Journal journal;

  FromEngines(
      Engines engines, FromFuzzy similar, FromBefore before, InstantSource clock, Journal journal) {
    this.engines = engines;
    this.similar = similar;
    this.before = before;
    this.clock = clock;
    this.journal = journal;
  }

  /** The engine that would be asked first; its name is the lane in which the article waits. */
  Optional<String> first(LanguagePair pair) {
    return engines.first(pair);
  }

  /** By name, how many calls each engine takes at a time. */
  Map<String, Integer> concurrency() {
    return engines.inOrder().stream().collect(Collectors.toMap(Engine::name, Engine::concurrency));
  }

  Attempt finish(Draft draft) {
    Set<String> names = new LinkedHashSet<>();
    BiConsumer<String, String> asked =
        (engine, outcome) -> {
          journal.asked(engine, outcome);
          if (outcome.equals(Relay.UNAVAILABLE)) {
            names.add(engine);
          }
        };
    List<SourceSegment> open = draft.open();
    List<Engine> route = engines.route(draft.pair(), asked);
    if (route.stream().anyMatch(Engine::takesExamples)) {
      similar.look(draft);
    }
    Relay.Outcome outcome = Relay.ask(route, request(draft, open), asked);
    fill(draft, open, outcome.targets());
    Unavailable down = outcome.down();
    if (down != null && !draft.open().isEmpty()) {
      before.standIn(draft, down.reason());
      return new Attempt.Waiting(draft.close(down.reason()), down.reason(), List.copyOf(names));
    }
    String reason =
        Optional.ofNullable(outcome.lost()).orElse("no engine translates " + draft.pair());
    FromMemory.fillWithSetAside(draft);
    before.standInUnlessFuzzy(draft, reason);
    similar.fill(draft);
    before.standIn(draft, reason);
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

  private void fill(Draft draft, List<SourceSegment> open, List<Target> targets) {
    for (int i = 0; i < targets.size(); i++) {
      Target target = targets.get(i);
      Maker maker = target.maker();
      if (target.html() != null && maker != null) {
        Segment segment =
            draft.translated(open.get(i), target.html(), target.findings(), origin(draft, maker));
        count(draft.terms(open.get(i)), segment, maker);
      }
    }
  }

  private void count(List<Occurrence> terms, Segment segment, Maker maker) {
    int different = (int) terms.stream().map(Occurrence::term).distinct().count();
    if (different > 0) {
      int missed =
          (int) segment.findings().stream().filter(one -> one.check().equals("terms")).count();
      journal.terms(maker.engine(), Math.max(0, different - missed), missed);
    }
  }

  private Origin origin(Draft draft, Maker maker) {
    return new Origin.Machine(
        maker.engine(), maker.model(), maker.via(), draft.terms().version(), clock.instant());
  }
}
