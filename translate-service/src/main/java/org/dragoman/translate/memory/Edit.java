package org.dragoman.translate.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.jspecify.annotations.Nullable;

/** What a person does to one unit. */
public final class Edit {

  private final MemoryStore store;
  private final Transactions transactions;
  private final InstantSource clock;

  public Edit(MemoryStore store, Transactions transactions, InstantSource clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Edited {

    /**
     * @param unit as it is now; its id is another if its source or domain is
     */
    record Done(Kept unit) implements Added {}

    /** Somebody else was first. */
    record Stale(Kept now) implements Edited {}

    /**
     * There is a unit of that sentence and domain already, and it says something else.
     *
     * @param other the one there is
     */
    record Taken(Kept other) implements Added {}

    record Unknown(UUID id) implements Edited {}
  }

  /** What came of a new unit. */
  public sealed interface Added extends Edited {}

  /**
   * The new text of a unit.
   *
   * @param source inline HTML
   * @param target inline HTML
   */
  public record Text(String source, String target, @Nullable String domain) {}

  /** What a machine made becomes a person's if they change its words, approved if not. */
  public Edited change(UUID id, long version, Text text, String who) {
    return transactions.call(() -> {
      Optional<Kept> found = store.locked(id);
      if (found.isEmpty()) {
        return new Edited.Unknown(id);
      }
      Kept before = found.get();
      if (before.version() != version) {
        return new Edited.Stale(before);
      }
      Unit changed = changed(before.unit(), text, who);
      if (changed.id().equals(id)) {
        store.delete(id, version);
        store.store(List.of(changed));
      } else {
        Optional<Kept> other = place(changed, _ -> changed);
        if (other.isPresent()) {
          return new Edited.Taken(other.get());
        }
        store.delete(id, version);
      }
      return new Edited.Done(
          store.continued(changed.id(), version + 1, before.uses(), before.usedAt()));
    });
  }

  /**
   * Puts a unit in its place unless another stands there that says something else, which is
   * answered. It is looked for after it was in the way and not before: a colleague may be adding it
   * at this very moment.
   *
   * @param agreed what becomes of one that says the same
   */
  private Optional<Kept> place(Unit unit, UnaryOperator<Unit> agreed) {
    while (!store.add(unit)) {
      Optional<Kept> there = store.locked(unit.id());
      if (there.isPresent()) {
        Unit other = there.get().unit();
        if (!other.target().equals(unit.target())) {
          return there;
        }
        store.store(List.of(agreed.apply(other)));
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Unit changed(Unit before, Text text, String who) {
    Instant now = clock.instant();
    Provenance made = before.provenance();
    boolean same = text.source().equals(before.source()) && text.target().equals(before.target());
    return new Unit(
        before.tuid(),
        before.sourceLanguage(),
        before.targetLanguage(),
        text.source(),
        text.target(),
        before.context(),
        text.domain(),
        same && made.machine()
            ? new Provenance(
                made.creator(), made.engine(), who, made.createdAt(), now, made.origin())
            : new Provenance(who, null, null, made.createdAt(), now, made.origin()));
  }

  /** A new unit, for any context; the one that is there if it says the same. */
  public Added add(String sourceLanguage, String targetLanguage, Text text, String who) {
    Instant now = clock.instant();
    Unit unit =
        new Unit(
            null,
            sourceLanguage,
            targetLanguage,
            text.source(),
            text.target(),
            null,
            text.domain(),
            new Provenance(who, null, null, now, null, null));
    return transactions.call(() -> {
      Optional<Kept> other = place(unit, there -> changed(there, text, who));
      return other.isPresent()
          ? new Edited.Taken(other.get())
          : new Edited.Done(store.unit(unit.id()).orElseThrow());
    });
  }

  public Edited delete(UUID id, long version) {
    return transactions.call(() -> {
      Optional<Kept> found = store.unit(id);
      if (found.isEmpty()) {
        return new Edited.Unknown(id);
      }
      return store.delete(id, version)
          ? new Edited.Done(found.get())
          : new Edited.Stale(found.get());
    });
  }
}
