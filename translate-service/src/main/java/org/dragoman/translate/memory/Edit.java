package org.dragoman.translate.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
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
    record Done(Kept unit) implements Edited {}

    /** Somebody else was first. */
    record Stale(Kept now) implements Edited {}

    record Unknown() implements Edited {}
  }

  /**
   * The new text of a unit.
   *
   * @param source inline HTML
   * @param target inline HTML
   */
  public record Text(String source, String target, @Nullable String domain) {}

  /** A person's unit, whatever made it before. */
  public Edited change(UUID id, long version, Text text, String who) {
    return transactions.call(() -> {
      Optional<Kept> found = store.unit(id);
      if (found.isEmpty()) {
        return new Edited.Unknown();
      }
      Kept before = found.get();
      if (!store.delete(id, version)) {
        return new Edited.Stale(before);
      }
      Unit changed = changed(before.unit(), text, who);
      store.store(java.util.List.of(changed));
      return new Edited.Done(
          store.continued(changed.id(), version + 1, before.uses(), before.usedAt()));
    });
  }

  private Unit changed(Unit before, Text text, String who) {
    Instant now = clock.instant();
    Provenance made = before.provenance();
    return new Unit(
        before.tuid(),
        before.sourceLanguage(),
        before.targetLanguage(),
        text.source(),
        text.target(),
        before.context(),
        text.domain(),
        new Provenance(who, null, null, made.createdAt(), now, made.origin()));
  }

  /** A new unit, for any context; the one that is there if it says the same. */
  public Kept add(String sourceLanguage, String targetLanguage, Text text, String who) {
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
      store.store(java.util.List.of(unit));
      return store.unit(unit.id()).orElseThrow();
    });
  }

  public Edited delete(UUID id, long version) {
    return transactions.call(() -> {
      Optional<Kept> found = store.unit(id);
      if (found.isEmpty()) {
        return new Edited.Unknown();
      }
      return store.delete(id, version)
          ? new Edited.Done(found.get())
          : new Edited.Stale(found.get());
    });
  }
}
