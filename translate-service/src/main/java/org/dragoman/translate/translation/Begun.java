package org.dragoman.translate.translation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.translate.glossary.Occurrence;

/**
 * A translation under way: what could be settled at once is; the rest takes engines, which may
 * block.
 */
public final class Begun {

  private final Optional<Attempt> settled;
  private final Optional<Draft> draft;
  private final FromEngines engines;

  private Begun(Optional<Attempt> settled, Optional<Draft> draft, FromEngines engines) {
    this.settled = settled;
    this.draft = draft;
    this.engines = engines;
  }

  static Begun settled(Attempt attempt, FromEngines engines) {
    return new Begun(Optional.of(attempt), Optional.empty(), engines);
  }

  static Begun of(Draft draft, FromEngines engines) {
    return new Begun(
        draft.open().isEmpty()
            ? Optional.of(new Attempt.Complete(draft.close("")))
            : Optional.empty(),
        Optional.of(draft),
        engines);
  }

  /** The whole translation, if no engine is needed for it. */
  public Optional<Attempt> settled() {
    return settled;
  }

  /** The engine that will be asked first; empty if none would be. */
  Optional<String> lane() {
    return settled.isPresent() ? Optional.empty() : engines.first(draft.orElseThrow().pair());
  }

  /** Asks the engines for what is open. Once. */
  public Attempt finish() {
    return settled.orElseGet(() -> engines.finish(draft.orElseThrow()));
  }

  /** The glossary terms of the sentences that hold any, by segment id. */
  Map<String, List<Occurrence>> terms() {
    return draft.map(Draft::allTerms).orElse(Map.of());
  }

  /** What is to be remembered, for the next attempt or version. */
  Earlier remember(Attempt attempt) {
    return new Earlier(
        attempt.segments(),
        draft.map(Draft::notes).orElse(Map.of()),
        draft.map(one -> one.pair().source()).orElse(null));
  }
}
