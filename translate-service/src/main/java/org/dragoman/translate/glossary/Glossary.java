package org.dragoman.translate.glossary;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.glossary.Change.Kind;
import org.dragoman.translate.imports.Stored;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/**
 * Reads and changes the glossary. Each change makes a new version of the glossary of its language
 * pair; what changes nothing makes none. A source term has one entry in its languages for all
 * articles, and one more for each outlet that wants another.
 */
public final class Glossary {

  /** Entries of a file that go to the store at a time. */
  private static final int BATCH = 500;

  private final GlossaryStore store;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Runnable changed;

  /**
   * @param changed told after each change, so that this process sees it at once
   */
  public Glossary(
      GlossaryStore store, Transactions transactions, InstantSource clock, Runnable changed) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
    this.changed = changed;
  }

  public EntryPage search(EntryQuery query) {
    return transactions.call(() -> store.search(query));
  }

  public Optional<StoredEntry> find(UUID id) {
    return transactions.call(() -> store.find(id));
  }

  /** Newest first; empty if there never was such an entry. */
  public List<Change> history(UUID id) {
    return transactions.call(() -> store.history(id));
  }

  public List<GlossarySummary> summaries() {
    return transactions.call(store::summaries);
  }

  public Saved create(Entry entry, String who) {
    return tell(
        transactions.call(() -> {
          int version = store.lock(entry.pair());
          return taken(entry)
              .<Saved>map(Saved.Taken::new)
              .orElseGet(() -> {
                StoredEntry added =
                    new StoredEntry(
                        UUID.randomUUID(), version + 1, version + 1, entry, who, clock.instant());
                save(added, Kind.ADDED);
                return new Saved.Done(added);
              });
        }));
  }

  /**
   * @param expected the entry's version as the caller knows it
   */
  public Saved replace(UUID id, int expected, Entry entry, String who) {
    return tell(
        transactions.call(() -> {
          int version = store.lock(entry.pair());
          Optional<StoredEntry> found = store.find(id);
          if (found.isEmpty()) {
            return new Saved.Unknown();
          }
          StoredEntry now = found.get();
          if (!now.entry().pair().equals(entry.pair())) {
            return new Saved.OtherLanguages(now);
          }
          if (now.version() != expected) {
            return new Saved.Stale(now);
          }
          Optional<StoredEntry> other = taken(entry).filter(one -> !one.id().equals(id));
          if (other.isPresent()) {
            return new Saved.Taken(other.get());
          }
          if (now.entry().equals(entry)) {
            return new Saved.Done(now);
          }
          StoredEntry next = next(now, entry, version + 1, who, clock.instant());
          save(next, Kind.CHANGED);
          return new Saved.Done(next);
        }));
  }

  public Saved delete(UUID id, int expected, String who) {
    return tell(
        transactions.call(() -> {
          Optional<StoredEntry> first = store.find(id);
          if (first.isEmpty()) {
            return new Saved.Unknown();
          }
          LanguagePair pair = first.get().entry().pair();
          int version = store.lock(pair) + 1;
          Optional<StoredEntry> found = store.find(id);
          if (found.isEmpty()) {
            return new Saved.Unknown();
          }
          if (found.get().version() != expected) {
            return new Saved.Stale(found.get());
          }
          Entry last = found.get().entry();
          store.delete(id, new Change(id, version, Kind.DELETED, last, who, clock.instant()));
          store.moved(pair, version);
          return new Saved.Deleted();
        }));
  }

  /**
   * Adds what is new and replaces what has changed, all as one version.
   *
   * @param groups each of one pair and outlet, no source term twice in it; their pairs differ in
   *     regions and scripts at most
   */
  List<Stored> take(List<List<Entry>> groups, String who) {
    List<Stored> done =
        transactions.call(() -> {
          LanguagePair pair = groups.getFirst().getFirst().pair();
          int version = store.lock(pair) + 1;
          List<Stored> all = new ArrayList<>();
          for (List<Entry> group : groups) {
            for (int from = 0; from < group.size(); from += BATCH) {
              int to = Math.min(group.size(), from + BATCH);
              all.addAll(takeLocked(group.subList(from, to), version, who));
            }
          }
          if (all.stream().anyMatch(one -> one != Stored.UNCHANGED)) {
            store.moved(pair, version);
          }
          return all;
        });
    changed.run();
    return done;
  }

  private List<Stored> takeLocked(List<Entry> entries, int version, String who) {
    LanguagePair pair = entries.getFirst().pair();
    @Nullable String outlet = entries.getFirst().outlet();
    Map<String, StoredEntry> known =
        store.withSources(pair, outlet, entries.stream().map(Entry::source).toList()).stream()
            .collect(Collectors.toMap(one -> one.entry().source(), Function.identity()));
    Instant now = clock.instant();
    List<Stored> done = new ArrayList<>();
    List<StoredEntry> rows = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Entry entry : entries) {
      if (!entry.pair().equals(pair) || !Objects.equals(entry.outlet(), outlet)) {
        throw new IllegalArgumentException("entries: of one pair and outlet");
      }
      StoredEntry before = known.get(entry.source());
      if (before != null && before.entry().equals(entry)) {
        done.add(Stored.UNCHANGED);
        continue;
      }
      StoredEntry row =
          before == null
              ? new StoredEntry(UUID.randomUUID(), version, version, entry, who, now)
              : next(before, entry, version, who, now);
      rows.add(row);
      changes.add(change(row, before == null ? Kind.ADDED : Kind.CHANGED));
      done.add(before == null ? Stored.ADDED : Stored.UPDATED);
    }
    if (!rows.isEmpty()) {
      store.save(rows, changes);
    }
    return done;
  }

  private static StoredEntry next(
      StoredEntry now, Entry entry, int version, String who, Instant at) {
    int since = now.entry().sameWording(entry) ? now.since() : version;
    return new StoredEntry(now.id(), version, since, entry, who, at);
  }

  private Optional<StoredEntry> taken(Entry entry) {
    return store.withSources(entry.pair(), entry.outlet(), List.of(entry.source())).stream()
        .findFirst();
  }

  private void save(StoredEntry entry, Kind kind) {
    store.save(List.of(entry), List.of(change(entry, kind)));
    store.moved(entry.entry().pair(), entry.version());
  }

  private static Change change(StoredEntry entry, Kind kind) {
    return new Change(entry.id(), entry.version(), kind, entry.entry(), entry.who(), entry.at());
  }

  private Saved tell(Saved saved) {
    changed.run();
    return saved;
  }
}
