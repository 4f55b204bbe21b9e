package org.dragoman.ingest.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.identity.KeyKind;
import org.dragoman.ingest.identity.Leads.Lead;
import org.jspecify.annotations.Nullable;

/** Where articles are kept. Everything happens in the caller's transaction. */
public interface Articles {

  /** Where the keys lead that lead anywhere, without locks. */
  Map<String, Lead> leads(String source, Collection<String> keys);

  /**
   * Locks the keys and their articles until the transaction ends, reserving an id for each key that
   * leads nowhere. Two callers with keys in common wait for each other and never deadlock.
   */
  Hold hold(String source, Collection<String> keys);

  /**
   * Ends a hold: the reserved keys lead to these articles, and those that are not named lead
   * nowhere again.
   */
  void settle(String source, Hold hold, Map<String, UUID> primary);

  /** Articles bear secondary keys; one that stands for another article already becomes shared. */
  void also(String source, Map<String, Lead> secondary);

  /**
   * Adds a version and makes it the current one.
   *
   * @param changes from the version before; none for the first
   */
  void add(Arrived arrived, Candidate version, Standing after, @Nullable Changes changes);

  /** Remembers a date that an unchanged arrival carried. */
  void stamp(UUID id, Standing standing);

  /** The newest version; it exists. */
  Article current(UUID id);

  Optional<Kept> find(UUID id);

  /**
   * When articles of the source came that had not been seen before: the last such instant of each
   * hour, newest first.
   */
  List<Instant> created(String source, Instant since, int most);

  /**
   * What arrived, for which article, with which receipt.
   *
   * @param text as in {@link Held}
   */
  record Arrived(String source, UUID id, UUID receipt, Instant at, @Nullable String text) {}

  /**
   * What is locked.
   *
   * @param leads of keys that lead to an article
   * @param reserved ids of keys that led nowhere, and of no article yet
   * @param articles by id
   * @param borne the kinds of the primary keys of each article; may be left out where nothing is
   *     reserved
   */
  record Hold(
      Map<String, Lead> leads,
      Map<String, UUID> reserved,
      Map<UUID, Held> articles,
      Map<UUID, Set<KeyKind>> borne) {}

  /**
   * A locked article.
   *
   * @param text as in {@link org.dragoman.ingest.identity.Alike#text}
   */
  record Held(Standing standing, @Nullable String text) {}

  /** An article with its history, newest version first. */
  record Kept(UUID id, String source, Article current, List<Version> versions) {}

  /** One version of it, and what it changed. */
  record Version(
      int version, String status, Instant capturedAt, UUID receipt, @Nullable Changes changes) {}
}
