package org.dragoman.ingest.drop;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes dropped files, one at a time: claimed, taken in, moved to {@code done/} or {@code failed/}.
 * A crash in between leaves the claim; the file is taken again, which changes nothing.
 */
public final class Drop {
  private static final System.Logger LOG = System.getLogger(Drop.class.getName());
  private static final int ATTEMPTS = 3;

  /**
   * @param folder that holds a folder for each source
   * @param settle how long a file must have been left alone to be whole
   * @param lease how long a claim holds whose holder shows no life
   * @param keep how long files stay in {@code done/}
   */
  public record Settings(Path folder, Duration settle, Duration lease, Duration keep) {}

  private final Settings settings;
  private final Taker taker;
  private final Lookout lookout;
  private final Claims claims;
  private final Shelf shelf;
  private final ShareClock clock;
  private final Journal journal;
  private final Map<Path, Integer> attempts = new HashMap<>();

  /**
   * @param owner unique to this process
   * @param report of a file that was taken, as JSON
   */
  public Drop(
      Settings settings,
      String owner,
      Taker taker,
      Function<Verdict.Taken, byte[]> report,
      Journal journal,
      Clock local) {
    this.settings = settings;
    this.taker = taker;
    this.lookout = new Lookout(settings.folder(), new Seen(settings.settle()));
    this.claims = new Claims(owner, settings.lease());
    this.shelf = new Shelf(report);
    this.clock = new ShareClock(settings.folder(), owner, local);
    this.journal = journal;
  }

  /** The folders that files come to. */
  public List<Path> folders() throws IOException {
    return lookout.landings().stream().map(Landing::folder).toList();
  }

  /**
   * Takes what is whole.
   *
   * @return how many files lie there that are not yet whole
   * @throws IOException if the folder cannot be used; files not yet taken stay where they are
   */
  public int pass() throws IOException {
    List<Landing> landings = lookout.landings();
    Instant now = clock.now();
    for (Landing landing : landings) {
      int back = claims.recover(landing, now);
      if (back > 0) {
        LOG.log(
            Level.WARNING, "Put back files left half-taken: folder={0} files={1}", landing, back);
        journal.recovered(back);
      }
    }
    Lookout.Look look = lookout.look(landings, clock.now());
    journal.lying(look.whole().size() + look.unfinished(), failed(landings));
    for (Lookout.Whole file : look.whole()) {
      take(file);
    }
    if (!look.whole().isEmpty()) {
      journal.lying(look.unfinished(), failed(landings));
    }
    return look.unfinished();
  }

  private void take(Lookout.Whole file) throws IOException {
    Optional<Path> claimed = claims.claim(file.landing(), file.name());
    if (claimed.isEmpty()) {
      return;
    }
    Verdict verdict;
    try {
      verdict = taker.take(claimed.get(), file.name(), file.landing().source());
    } catch (IOException | RuntimeException broken) {
      verdict = afterFailure(file, claimed.get(), broken);
    }
    attempts.remove(file.landing().folder().resolve(file.name()));
    Path now = shelf.put(file.landing(), claimed.get(), file.name(), verdict);
    journal.filed(verdict);
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

  /**
   * Not the file's fault at first: it is put back. After some attempts, with all else well, it is.
   */
  private Verdict afterFailure(Lookout.Whole file, Path claimed, Exception broken)
      throws IOException {
    Path path = file.landing().folder().resolve(file.name());
    boolean elseWell = taker.isReady();
    int tried = elseWell ? attempts.merge(path, 1, Integer::sum) : 0;
    LOG.log(Level.WARNING, "Dropped file could not be taken: file=" + path, broken);
    if (tried >= ATTEMPTS) {
      return Verdict.Failed.because(
          "It could not be taken, %d times; the service's log says more: %s"
              .formatted(tried, broken));
    }
    claims.giveBack(file.landing(), claimed);
    throw new IOException("a dropped file is tried again later: " + path, broken);
  }

  private static int failed(List<Landing> landings) throws IOException {
    int failed = 0;
    for (Landing landing : landings) {
      failed +=
          Math.toIntExact(
              Claims.list(landing.failed()).stream()
                  .filter(path -> path.toString().endsWith(Shelf.REASON))
                  .count());
    }
    return failed;
  }

  /** Deletes what was done long ago; how many files. */
  public int prune() throws IOException {
    int files = 0;
    Instant before = clock.now().minus(settings.keep());
    for (Landing landing : lookout.landings()) {
      files += shelf.prune(landing, before);
    }
    return files;
  }
}
