package org.dragoman.ingest.drop;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes one file: claims it, has it taken in, and puts it where its verdict belongs. */
final class Hand {
  private static final System.Logger LOG = System.getLogger(Hand.class.getName());
  private static final int ATTEMPTS = 3;

  private final Taker taker;
  private final Claims claims;
  private final Shelf shelf;
  private final Journal journal;
  private final Troubles troubles;
  private final Map<Path, Integer> attempts = new HashMap<>();

  Hand(Taker taker, Claims claims, Shelf shelf, Journal journal, Troubles troubles) {
    this.taker = taker;
    this.claims = claims;
    this.shelf = shelf;
    this.journal = journal;
    this.troubles = troubles;
  }

  /** What became of a file, for those that come after it. */
  enum Result {
    /** It lies there no more. */
    GONE,
    /** It was not touched; others of its source may be taken. */
    LEFT,
    /** It is tried again; its source's others wait, for they go in order. */
    AGAIN,
    /** The database is away: nothing can be taken. */
    AWAY
  }

  Result take(Lookout.Whole file) {
    Optional<Path> claimed;
    try {
      Shelf.folder(file.landing().done());
      Shelf.folder(file.landing().failed());
      claimed = claims.claim(file.landing(), file.path(), file.name());
    } catch (IOException | RuntimeException broken) {
      troubles.add(file.path(), broken);
      return Result.LEFT;
    }
    return claimed.map(path -> take(file, path)).orElse(Result.GONE);
  }

  private Result take(Lookout.Whole file, Path claimed) {
    Path back = file.landing().folder().resolve(file.name());
    try {
      Verdict verdict = verdict(file, claimed, back);
      if (verdict == null) {
        claims.giveBack(file.landing(), claimed);
        return taker.isReady() ? Result.AGAIN : Result.AWAY;
      }
      attempts.remove(back);
      Path now = shelf.put(file.landing(), claimed, file.name(), verdict);
      journal.filed(verdict);
      tell(verdict, now);
      return Result.GONE;
    } catch (IOException | RuntimeException broken) {
      // It stays in hand, and the next pass puts it back.
      troubles.add(file.path(), broken);
      return Result.AGAIN;
    }
  }

  /**
   * None if it is to be tried again: not the file's fault at first, but with all else well, it is.
   */
  private @Nullable Verdict verdict(Lookout.Whole file, Path claimed, Path back) {
    try (Heartbeat alive = claims.hold(file.landing())) {
      return taker.take(claimed, file.name(), file.landing().source());
    } catch (IOException | RuntimeException broken) {
      int tried = taker.isReady() ? attempts.merge(back, 1, Integer::sum) : 0;
      LOG.log(Level.WARNING, "Dropped file could not be taken: file=" + back, broken);
      return tried < ATTEMPTS
          ? null
          : Verdict.Failed.because(
              "It could not be taken, %d times; the service's log says more: %s"
                  .formatted(tried, broken));
    }
  }

  private static void tell(Verdict verdict, Path now) {
    switch (verdict) {
      case Verdict.Taken taken -> LOG.log(Level.DEBUG, "Dropped file taken: now={0}", now);
      case Verdict.Failed failed ->
          LOG.log(
              Level.WARNING,
              "Dropped file failed: now={0} reason={1}",
              now,
              failed.reasons().getFirst());
    }
  }
}
