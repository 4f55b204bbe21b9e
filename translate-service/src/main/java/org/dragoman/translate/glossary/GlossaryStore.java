package org.dragoman.translate.glossary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/**
 * Where entries are kept. A pair stands for all pairs with the same primary subtags: they share one
 * glossary and its versions. Every method runs in the caller's transaction.
 */
public interface GlossaryStore {

  /** Zero where there never was an entry. */
  int version(LanguagePair pair);

  /** The same, and nobody else changes the glossary until the transaction ends. */
  int lock(LanguagePair pair);

  /** The glossary, locked, has a new version. */
  void moved(LanguagePair pair, int version);

  /** All entries of a pair, and the version they make up. */
  Content content(LanguagePair pair);

  /** A glossary as it stood at one moment. */
  record Content(int version, List<StoredEntry> entries) {
    public Content {
      entries = List.copyOf(entries);
    }
  }

  Optional<StoredEntry> find(UUID id);

  /**
   * Those of one outlet, or of none, with one of these source terms; in the very languages of the
   * pair.
   */
  List<StoredEntry> withSources(
      LanguagePair pair, @Nullable String outlet, Collection<String> sources);

  /** Adds or replaces entries and notes the changes. */
  void save(List<StoredEntry> entries, List<Change> changes);

  /** Takes an entry away and notes it. */
  void delete(UUID id, Change change);

  /** In the order of their source terms. */
  EntryPage search(EntryQuery query);

  /** What was done to an entry, newest first; also to one that is gone. */
  List<Change> history(UUID id);

  /** What there is, by pair. */
  List<GlossarySummary> summaries();
}
