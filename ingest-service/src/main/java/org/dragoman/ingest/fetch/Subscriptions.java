package org.dragoman.ingest.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Source;

/** The feeds that are polled. Everything happens in the caller's transaction. */
public interface Subscriptions {

  /** Empty where the source has no feed. */
  Optional<Polling> find(String source);

  /** All of them, by source. */
  List<Polling> all();

  /** The last polls, newest first. */
  List<Visit> log(String source, int most);

  /** Polls as soon as may be, whatever the schedule says. */
  Asked pollNow(String source, Instant now);

  /**
   * @param reason one sentence for a person
   * @return false where the source has no feed
   */
  boolean pause(String source, String reason);

  /** Polls again, at once, as if nothing had failed; false where the source has no feed. */
  boolean resume(String source, Instant now);

  /** The source was added or changed: another feed starts anew, the same one goes on. */
  void follow(Source source, Instant now);

  /** The source is gone. */
  void forget(String source);

  /** What came of asking for a poll. */
  enum Asked {
    QUEUED,
    /** Paused or gone: it has to be resumed first. */
    NOT_ACTIVE,
    /** The source has no feed. */
    NOT_POLLED
  }
}
