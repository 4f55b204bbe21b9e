package org.dragoman.translate.workbench;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineWatch;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.engine.PairPattern;
import org.dragoman.translate.engine.Routes;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/** The engines as their page shows them. */
public final class EnginesDesk {

  private final Engines engines;
  private final EngineWatch watch;
  private final InstantSource clock;

  public EnginesDesk(Engines engines, EngineWatch watch, InstantSource clock) {
    this.engines = engines;
    this.watch = watch;
    this.clock = clock;
  }

  /**
   * @param lines in the order they are tried
   * @param routes that say otherwise for some languages
   * @param asked who translates the pair somebody asked about; null if nobody did
   */
  public record Sheet(List<EngineLine> lines, List<Route> routes, @Nullable Asked asked) {}

  /** For languages that match the pattern, in order; {@code through} is empty without a detour. */
  public record Route(String pattern, String engines, String through) {}

  /** Engines of a pair, in the order they are tried. */
  public record Asked(Language source, Language target, List<String> engines) {}

  /**
   * All are asked at once: one that is down may take its time.
   *
   * @param source BCP 47; empty if nobody asked about a pair
   * @param target BCP 47; empty if nobody asked about a pair
   */
  public Sheet sheet(String source, String target) {
    Instant now = clock.instant();
    return new Sheet(
        engines.inOrder().parallelStream()
            .map(engine -> EngineLine.of(engine.status(), now))
            .toList(),
        routes(),
        Languages.known(source) && Languages.known(target) ? asked(source, target) : null);
  }

  /** Tries an engine that is being left alone; false if there is none of that name. */
  public boolean probe(String name) {
    if (engines.named(name).isEmpty()) {
      return false;
    }
    watch.probe(name);
    return true;
  }

  private Asked asked(String source, String target) {
    return new Asked(
        Language.of(source),
        Language.of(target),
        engines.route(new LanguagePair(source, target), (engine, outcome) -> {}).stream()
            .map(Engine::name)
            .toList());
  }

  private List<Route> routes() {
    Routes routes = engines.routes();
    List<PairPattern> patterns =
        Stream.concat(routes.engines().keySet().stream(), routes.pivots().keySet().stream())
            .distinct()
            .sorted(Comparator.comparing(PairPattern::text))
            .toList();
    return patterns.stream()
        .map(pattern ->
            new Route(
                pattern.text(),
                String.join(", ", routes.engines().getOrDefault(pattern, List.of())),
                through(routes.pivots(), pattern)))
        .toList();
  }

  private static String through(Map<PairPattern, String> pivots, PairPattern pattern) {
    String tag = pivots.get(pattern);
    return tag == null ? "" : Language.of(tag).name();
  }
}
