package org.dragoman.translate.translation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleWithdrawn;

/** Where the work is kept. Every method runs in the caller's transaction. */
public interface WorkStore {

  /** Locks the article until the transaction ends, whether or not it has been heard of. */
  Known lock(String articleId);

  /** The article, locked, has a new version: work for each language, whatever state it was in. */
  void captured(ArticleCaptured event, List<String> languages, Instant now);

  /** The article, locked, is withdrawn: nothing of it will be translated. */
  void withdrawn(ArticleWithdrawn event, Instant now);

  /** Leases the work that has been due longest, also from holders whose lease has run out. */
  Drawn draw(int limit, Instant now, Duration lease);

  /**
   * @param unreadable leased as well, so that it blocks nobody until it is given up
   */
  record Drawn(List<Work> work, List<Unreadable> unreadable) {
    public Drawn {
      work = List.copyOf(work);
      unreadable = List.copyOf(unreadable);
    }
  }

  /**
   * Locks the article and answers the revision its translation is to have; empty if the work is no
   * longer this holder's, or no longer about the newest version.
   */
  Optional<Integer> claim(Work work);

  /** The claimed work is done. */
  void translated(Work work, int revision, Coverage coverage, Instant now);

  /** The work is given up for good; false if it is no longer this holder's. */
  boolean failed(String articleId, String language, UUID lease, String reason, Instant now);

  /** Gives the work back until later, if it is still this holder's. */
  void defer(Work work, Later later, Instant now);

  /** Prolongs leases. */
  void renew(Collection<UUID> leases, Instant until);

  /** Gives leased work back at once, as if it had not been drawn. */
  void release(Collection<UUID> leases, Instant now);

  /**
   * Makes work of an article again that has been translated or given up; the number of languages.
   */
  int again(String articleId, Instant now);

  List<WorkStatus> status(String articleId);

  /** Work waiting or leased. */
  Backlog backlog();

  /**
   * @param due when to try again
   * @param patienceEnds until when engines are waited for
   * @param countsAsAttempt false if only an engine was down
   * @param reason what is waited for
   */
  record Later(
      Instant due, Optional<Instant> patienceEnds, boolean countsAsAttempt, String reason) {}

  /**
   * @param oldest when the work that waits longest was due; empty if none waits
   */
  record Backlog(int waiting, int leased, Optional<Instant> oldest) {}

  /** The id of the source an article came from; empty if the article is unknown. */
  Optional<String> outlet(String articleId);
}
