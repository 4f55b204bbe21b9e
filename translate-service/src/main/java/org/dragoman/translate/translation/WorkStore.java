package org.dragoman.translate.translation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * Where the work is kept. Every method runs in the caller's transaction. Those that make work due
 * wake the workers of every process when it commits.
 */
public interface WorkStore {

  /** Locks the article until the transaction ends, whether or not it has been heard of. */
  Known lock(String articleId);

  /** The article, locked, has a new version: work for each language, whatever state it was in. */
  void captured(ArticleCaptured event, List<String> languages, Instant now);

  /** The article, locked, is withdrawn: nothing of it will be translated. */
  void withdrawn(ArticleWithdrawn event, Instant now);

  /**
   * Leases due work of a lane, also from holders whose lease has run out. Outlets take turns: the
   * one with the least under way comes first, and within it what has been due longest.
   */
  Drawn draw(Lane lane, int limit, Instant now, Duration lease);

  /**
   * @param unreadable leased as well, so that it blocks nobody until it is given up
   */
  record Drawn(List<Work> work, List<Unreadable> unreadable) {
    public static final Drawn NOTHING = new Drawn(List.of(), List.of());

    public Drawn {
      work = List.copyOf(work);
      unreadable = List.copyOf(unreadable);
    }

    int size() {
      return work.size() + unreadable.size();
    }
  }

  /**
   * Locks the article and answers the revision its translation is to have; empty if the work is no
   * longer this holder's, or no longer about the newest version.
   */
  Optional<Integer> claim(Work work);

  /**
   * The claimed work was sent.
   *
   * @param translation to be remembered for the next version; if nothing in it was translated, what
   *     was remembered before stays
   * @param completion when and on whose return to try the rest; empty if nothing would help
   */
  void sent(
      Work work,
      int revision,
      Coverage coverage,
      Earlier translation,
      Optional<Later> completion,
      Instant now);

  /** The work came to an end without anything new to send, if it is still this holder's. */
  void settled(Work work, Instant now);

  /** The work is given up for good; false if it is no longer this holder's. */
  boolean failed(String articleId, String language, UUID lease, String reason, Instant now);

  /**
   * Gives the work back until later, if it is still this holder's.
   *
   * @param kept what engines have done of it, for the next attempt; if nothing, what was kept
   *     before stays
   */
  void defer(Work work, Later later, Earlier kept, Instant now);

  /** Gives the work back to wait for its turn in a lane, as if it had not been drawn. */
  void park(Work work, Lane lane, Instant now);

  /** Prolongs leases. */
  void renew(Collection<UUID> leases, Instant until);

  /** Gives leased work back at once, as if it had not been drawn. */
  void release(Collection<UUID> leases, Instant now);

  /** Makes work that waits for an engine due now, at most so much; how much it was. */
  int wake(String engine, int limit, Instant now);

  /** The engines some work waits for. */
  Set<String> awaited();

  /** Puts work of lanes nobody serves any more back to the beginning; how much it was. */
  int rescue(Collection<String> engines, Instant now);

  /**
   * Makes work of an article again; the number of languages.
   *
   * @param all every sentence anew; otherwise what has no translation
   */
  int again(String articleId, boolean all, Instant now);

  List<WorkStatus> status(String articleId);

  /**
   * Those in a state, the longest in it first.
   *
   * @param after the last of the page before; null for the first page
   */
  List<WorkStatus> in(String state, @Nullable WorkStatus after, int limit);

  /** How much there is in each state that asks for somebody's attention. */
  Map<String, Integer> counts();

  /** Work waiting or leased. */
  Backlog backlog(Instant now);

  /**
   * @param due when to try again at the latest
   * @param patienceEnds until when engines are waited for
   * @param countsAsAttempt false if only an engine was down
   * @param reason what is waited for
   * @param engines whose return makes it due at once, in the order they would be asked: it waits in
   *     the lane of the first
   */
  record Later(
      Instant due,
      Optional<Instant> patienceEnds,
      boolean countsAsAttempt,
      String reason,
      List<String> engines) {
    public Later {
      engines = List.copyOf(engines);
    }
  }

  /**
   * @param partial sent, and to be completed
   * @param failed given up
   * @param oldest when the work that is due longest was; empty if none is due
   */
  record Backlog(int waiting, int leased, int partial, int failed, Optional<Instant> oldest) {}

  /** The id of the source an article came from; empty if the article is unknown. */
  Optional<String> outlet(String articleId);
}
