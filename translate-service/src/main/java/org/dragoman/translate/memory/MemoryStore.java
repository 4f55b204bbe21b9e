package org.dragoman.translate.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.dragoman.translate.imports.Stored;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.Sieve.Candidate;
import org.dragoman.translate.memory.Sieve.Question;
import org.jspecify.annotations.Nullable;

/** Where units are kept. */
public interface MemoryStore {

  /**
   * Adds what is new and replaces what has changed since. What an engine made never replaces what a
   * person made, and nothing replaces what bears a later date.
   *
   * @return one for each unit, in the same order
   */
  List<Stored> store(List<Unit> units);

  /** Adds a unit, or answers false and changes nothing: there is one in its place. */
  boolean add(Unit unit);

  /**
   * A unit as it is kept.
   *
   * @param version counts its changes, from 1
   * @param uses how often an editor approved a sentence it was taken for
   * @param usedAt when that was last
   */
  record Kept(
      UUID id, Unit unit, long version, int uses, @Nullable Instant usedAt, Instant storedAt) {}

  /**
   * Prepares units for {@link #candidates} that were stored before there was a sieve.
   *
   * @return how many, none if all are
   */
  int cutWords(int limit);

  /**
   * A text to be found.
   *
   * @param text {@linkplain Normalised#key key} of the normalised text
   * @param context what stands around it; null if unknown
   */
  record Sought(long text, @Nullable Context context) {}

  /**
   * Units whose source has one of these texts, whatever its markup, in languages with the same
   * primary subtags; newest first among those of one text. Of a text that has very many, those that
   * stand in its context and some others, those of no other domain and people's first.
   *
   * @param domain of the sentences; null if none is stated
   */
  List<Kept> withTexts(LanguagePair pair, @Nullable String domain, Collection<Sought> texts);

  /**
   * The units each question lets through, at most a few thousand each; no order.
   *
   * @return one list for each question
   */
  List<List<Candidate>> candidates(LanguagePair pair, List<Question> questions);

  /** How often words stand among the units of a language, estimated; 0 for what is rare. */
  Map<Integer, Integer> frequencies(LanguagePair pair);

  List<Kept> units(Collection<UUID> ids);

  Optional<Kept> unit(UUID id);

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<Kept> locked(UUID id);

  /** False if there is none, or not of that version any more. */
  boolean delete(UUID id, long version);

  /** Gives a unit that took another's place that one's history; answers the unit. */
  Kept continued(UUID id, long version, int uses, @Nullable Instant usedAt);

  /**
   * Notes that an editor approved sentences these units were taken for; what a machine made is
   * approved by them then, if nobody has before.
   */
  void used(Collection<UUID> ids, String by, Instant at);

  /** What to look for; null where anything will do. */
  record Search(
      @Nullable LanguagePair pair,
      String text,
      @Nullable String domain,
      @Nullable String creator,
      @Nullable String after) {}

  /** Newest first; {@code next} leads on to the rest, null at the end. */
  record Page(List<Kept> units, @Nullable String next) {}

  Page search(Search search, int limit);

  /** All units of a pair, in the order of their ids, a few at a time. */
  void each(@Nullable LanguagePair pair, @Nullable String domain, Consumer<Kept> sink);
}
