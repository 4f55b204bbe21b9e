package org.dragoman.ingest.fetch.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Items that wait for their page. Everything happens in the caller's transaction. */
public interface AwaitedPages {

  /** Leases what is due, longest due first, at most one of each host. */
  List<Awaited> draw(int most, Instant now, Duration lease);

  /** Locks it until the transaction ends; false if it is no longer this holder's. */
  boolean hold(Awaited awaited);

  /**
   * It is captured.
   *
   * @param article null where the capture refused it
   */
  void done(Awaited awaited, @Nullable UUID article, int version, Instant hostFreeAt);

  /** It is tried again. */
  void later(Awaited awaited, Instant due, String reason, Instant hostFreeAt);

  /** Gives it back undone. */
  void release(Awaited awaited, Instant now);

  int waiting();

  /** Forgets items that no feed has held since then; how many. */
  int expire(Instant before);
}
