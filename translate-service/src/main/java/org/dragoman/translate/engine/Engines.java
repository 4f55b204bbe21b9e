package org.dragoman.translate.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dragoman.translate.language.LanguagePair;

/** The engines of this installation. */
public final class Engines {

  private final Map<String, Engine> byName = new LinkedHashMap<>();
  private final List<Engine> inOrder;
  private final Routes routes;
  private final Recoveries recoveries;

  /**
   * @param inOrder names differ
   * @param recoveries what the circuits around them report to
   * @throws IllegalArgumentException if a route names an engine there is not
   */
  public Engines(List<Engine> inOrder, Routes routes, Recoveries recoveries) {
    this.inOrder = List.copyOf(inOrder);
    this.routes = routes;
    this.recoveries = recoveries;
    inOrder.forEach(engine -> byName.put(engine.name(), engine));
    routes.engines().forEach(this::refuseUnknown);
  }

  /** Engines for any pair that never recover, for tests and tools. */
  public Engines(List<Engine> inOrder) {
    this(inOrder, Routes.OPEN, new Recoveries());
  }

  private void refuseUnknown(PairPattern pattern, List<String> names) {
    for (String name : names) {
      if (!byName.containsKey(name)) {
        throw new IllegalArgumentException(
            "dragoman.engines.route.\"%s\": there is no engine \"%s\"; there are %s"
                .formatted(pattern.text(), name, byName.keySet()));
      }
    }
  }

  /** All of them, in the order they are tried where no route says otherwise. */
  public List<Engine> inOrder() {
    return inOrder;
  }

  /**
   * Those for one pair, in the order they are to be tried; a detour through a third language, if
   * one is set, comes last.
   *
   * @param asked told of each engine asked on a detour, and what came of it
   */
  public List<Engine> route(LanguagePair pair, BiConsumer<String, String> asked) {
    return Stream.concat(direct(pair).stream(), pivot(pair, asked).map(Engines::guarded).stream())
        .toList();
  }

  /** Its legs get no terms; names come home all the same. */
  private static Engine guarded(Pivot pivot) {
    return new TermGuard(pivot, TermGuard.Enforcement.NAMES, HeldTerms.Form.WORD);
  }

  /** Whose turn comes first for a pair; on a detour, whoever begins it. */
  public Optional<String> first(LanguagePair pair) {
    return supporting(pair)
        .findFirst()
        .or(() ->
            pivot(pair, (engine, outcome) -> {})
                .flatMap(pivot -> pivot.begins(pair).stream().findFirst()))
        .map(Engine::name);
  }

  private Optional<Pivot> pivot(LanguagePair pair, BiConsumer<String, String> asked) {
    return routes
        .pivot(pair)
        .map(through -> new Pivot(through, this::direct, asked))
        .filter(pivot -> pivot.supports(pair));
  }

  private List<Engine> direct(LanguagePair pair) {
    return supporting(pair).toList();
  }

  private Stream<Engine> supporting(LanguagePair pair) {
    return routes
        .engines(pair)
        .map(names -> names.stream().map(byName::get).toList())
        .orElse(inOrder)
        .stream()
        .filter(engine -> engine.supports(pair));
  }

  public Routes routes() {
    return routes;
  }

  public Optional<Engine> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * Tells when an engine that was down is well again.
   *
   * @param listener gets its name; it should return at once
   */
  public void recovered(Consumer<String> listener) {
    recoveries.add(listener);
  }

  /** How many calls all of them take at a time: so many articles can usefully be under way. */
  public int concurrency() {
    return inOrder.stream().mapToInt(Engine::concurrency).sum();
  }
}
