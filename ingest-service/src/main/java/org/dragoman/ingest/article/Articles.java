package org.dragoman.ingest.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.jspecify.annotations.Nullable;

/** Where articles are kept. Everything happens in the caller's transaction. */
public interface Articles {

  /**
   * Locks the keys and their articles until the transaction ends, assigning an id to each key that
   * has none. Two callers with keys in common wait for each other and never deadlock.
   */
  Map<String, Held> hold(String source, Collection<String> keys);

  /** Adds a version and makes it the current one. */
  void add(String source, UUID id, Candidate version, Standing after, UUID receipt, Instant at);

  /** Remembers a date that an unchanged arrival carried. */
  void stamp(UUID id, Standing standing);

  Optional<Kept> find(UUID id);

  /**
   * A locked key.
   *
   * @param standing null where nothing was captured under it yet
   */
  record Held(UUID id, @Nullable Standing standing) {}

  /** An article with its history, newest version first. */
  record Kept(UUID id, String source, Article current, List<Version> versions) {}

  /** One version of it. */
  record Version(int version, String status, Instant capturedAt, UUID receipt) {}
}
