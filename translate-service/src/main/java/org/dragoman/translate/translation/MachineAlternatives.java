package org.dragoman.translate.translation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.translate.check.Check;
import org.dragoman.translate.check.Rendering;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer.Maker;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.EngineRequest.Example;
import org.dragoman.translate.engine.EngineRequest.Sentence;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.engine.Relay;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.Terminology;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.memory.Wanted;
import org.jspecify.annotations.Nullable;

/** What each engine of a route makes of one sentence, side by side. Nothing of it is kept. */
public final class MachineAlternatives {

  private final Engines engines;
  private final Memory memory;
  private final Terminology terminology;
  private final Check checks;
  private final Journal journal;
  private final ExecutorService executor;

  /**
   * @param executor with a thread for each engine asked
   */
  public MachineAlternatives(
      Engines engines,
      Memory memory,
      Terminology terminology,
      Check checks,
      Journal journal,
      ExecutorService executor) {
    this.engines = engines;
    this.memory = memory;
    this.terminology = terminology;
    this.checks = checks;
    this.journal = journal;
    this.executor = executor;
  }

  /** What one engine said. */
  public sealed interface Said {

    String engine();

    /**
     * @param engine who made it; on a detour, the engines of both legs
     * @param via BCP 47, the language it went through; null if directly
     * @param target inline HTML
     * @param findings the engine's own, then those of the checks
     */
    record Offered(
        String engine,
        @Nullable String model,
        @Nullable String via,
        String target,
        List<Finding> findings)
        implements Said {
      public Offered {
        findings = List.copyOf(findings);
      }
    }

    /**
     * @param reason for an editor; it names the engine
     */
    record Silent(String engine, String reason) implements Said {}
  }

  /**
   * In the order of the route; empty where no engine translates the pair.
   *
   * @param outlet id of the source whose terms and memory come first; null for none
   * @param html the sentence, inline HTML
   * @param time after which an engine counts as silent; its call goes on, and is paid for
   */
  public List<Said> of(LanguagePair pair, @Nullable String outlet, String html, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    List<Engine> route = engines.route(pair, journal::asked);
    if (route.isEmpty()) {
      return List.of();
    }
    List<Occurrence> terms = terminology.of(pair, outlet).in(PlainText.fromInline(html));
    List<Example> examples =
        route.stream().anyMatch(Engine::takesExamples) ? examples(pair, outlet, html) : List.of();
    EngineRequest request = new EngineRequest(pair, List.of(new Sentence(html, terms, examples)));
    List<Future<Said>> asked = new ArrayList<>();
    route.forEach(engine -> asked.add(executor.submit(() -> said(engine, request))));
    List<Said> said = new ArrayList<>();
    for (int at = 0; at < route.size(); at++) {
      said.add(heard(route.get(at).name(), asked.get(at), end - System.nanoTime()));
    }
    return List.copyOf(said);
  }

  private List<Example> examples(LanguagePair pair, @Nullable String outlet, String html) {
    return memory
        .similar(
            pair,
            outlet,
            List.of(new Wanted(html, null)),
            FromFuzzy.LEAST_EXAMPLE,
            FromFuzzy.EXAMPLES)
        .getFirst()
        .stream()
        .map(match -> new Example(match.source(), match.target(), match.percent()))
        .toList();
  }

  private Said said(Engine engine, EngineRequest request) {
    Relay.Outcome outcome = Relay.ask(List.of(engine), request, journal::asked);
    Target target = outcome.targets().getFirst();
    if (target.html() == null) {
      return new Said.Silent(
          engine.name(),
          outcome.down() != null
              ? outcome.down().reason()
              : Objects.requireNonNullElse(
                  outcome.lost(), engine.name() + " does not translate these languages"));
    }
    Maker maker = Objects.requireNonNull(target.maker(), "maker");
    return new Said.Offered(
        maker.engine(),
        maker.model(),
        maker.via(),
        target.html(),
        findings(request, target.html(), target.findings()));
  }

  private List<Finding> findings(EngineRequest request, String target, List<Finding> made) {
    Sentence sentence = request.sentences().getFirst();
    List<Finding> findings = new ArrayList<>(made);
    checks.of(new Rendering(request.pair(), sentence.html(), target, sentence.terms())).stream()
        .filter(found -> made.stream().noneMatch(known -> known.check().equals(found.check())))
        .forEach(findings::add);
    return findings;
  }

  private static Said heard(String engine, Future<Said> asked, long nanos) {
    try {
      return asked.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      return new Said.Silent(engine, engine + ": no answer in time");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Said.Silent(engine, engine + ": no answer before the service stopped");
    } catch (ExecutionException bug) {
      throw new IllegalStateException(engine + " broke on a sentence", bug.getCause());
    }
  }
}
