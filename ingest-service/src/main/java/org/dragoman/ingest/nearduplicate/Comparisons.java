package org.dragoman.ingest.nearduplicate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dragoman.contracts.article.Article;

/**
 * The index of texts, what is still to be compared, and the links. Everything happens in the
 * caller's transaction.
 */
public interface Comparisons {

  /**
   * Takes the turn to compare, until the transaction ends; false if another replica has it. It is
   * the lock on a row and not a lease: it cannot be lost without the transaction being lost too.
   */
  boolean takeTurn();

  /** Versions not yet compared, the oldest first. */
  List<Text> due(int limit);

  /** How many are due, and since when the longest. */
  Backlog backlog();

  /** The current versions of these articles. */
  List<Text> texts(Collection<UUID> articles);

  /** Puts articles into the index under these keys, in place of what it had of them. */
  void index(Map<Text, long[]> keys);

  /** Takes articles out of the index. */
  void forget(Collection<UUID> articles);

  /**
   * The articles that share most keys with one, for each of these; so many at most, whatever the
   * size of the index. Of a key that many share, the newest are looked at.
   */
  Map<UUID, Set<UUID>> candidates(Map<Text, long[]> keys, Instant since);

  /** The links from and to these articles. */
  List<Link> links(Collection<UUID> articles);

  /** Locks articles against a new version until the transaction ends; their current versions. */
  Map<UUID, Integer> lock(Collection<UUID> articles);

  /** All links of an article, in place of those it had. */
  void link(UUID article, Collection<Link> links, Instant at);

  /** These versions need no further comparison. */
  void compared(Map<UUID, Integer> versions);

  /** Drops index rows of texts captured before; how many of at most {@code limit}. */
  int expire(Instant before, int limit);

  /**
   * The text of an article's current version.
   *
   * @param capturedAt when that version arrived
   */
  record Text(UUID id, int version, String source, Instant capturedAt, Article article) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Text text && id.equals(text.id) && version == text.version;
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }
  }

  /**
   * @param oldest arrival of the version that waits longest
   */
  record Backlog(int waiting, Optional<Instant> oldest) {}
}
