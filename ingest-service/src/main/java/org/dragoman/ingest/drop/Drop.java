package org.dragoman.ingest.drop;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes dropped files, one at a time: claimed, taken in, moved to {@code done/} or {@code failed/}.
 * A crash in between leaves the claim; the file is taken again, which changes nothing. A folder or
 * a file that cannot be used holds up no other.
 */
public final class Drop {
  private static final System.Logger LOG = System.getLogger(Drop.class.getName());

  /**
   * @param folder that holds a folder for each source
   * @param settle how long a file must have been left alone to be whole
   * @param lease how long a claim holds whose holder shows no life
   * @param keep how long files stay in {@code done/}
   */
  public record Settings(Path folder, Duration settle, Duration lease, Duration keep) {}

  /**
   * What one pass left.
   *
   * @param unfinished files that lie there and are not yet whole
   * @param again whether files are to be tried again, but not at once
   */
  public record Pass(int unfinished, boolean again) {}

  private final Settings settings;
  private final Lookout lookout;
  private final Claims claims;
  private final Shelf shelf;
  private final Hand hand;
  private final ShareClock clock;
  private final Journal journal;
  private final Troubles troubles = new Troubles();

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
    this.clock = new ShareClock(settings.folder(), owner, local);
    this.lookout = new Lookout(settings.folder(), new Seen(settings.settle()), troubles);
    this.claims = new Claims(owner, settings.lease(), clock);
    this.shelf = new Shelf(report);
    this.hand = new Hand(taker, claims, shelf, journal, troubles);
    this.journal = journal;
  }

  /** The folders that files come to. */
  public List<Path> folders() throws IOException {
    return lookout.landings().stream().map(Landing::folder).toList();
  }

  /**
   * Whether something new of that name can be a file to take, or one that will be: who renames it
   * into place is known by having been seen before.
   */
  public static boolean isNews(String name) {
    return !Landing.OURS.contains(name) && !name.equals(ShareClock.FOLDER);
  }

  /**
   * Takes what is whole.
   *
   * @throws IOException if the folder cannot be used; files not yet taken stay where they are
   */
  public Pass pass() throws IOException {
    List<Landing> landings = lookout.landings();
    recover(landings, clock.now());
    Lookout.Look look = lookout.look(landings, clock.now());
    int waiting = look.whole().size() + look.unfinished();
    journal.lying(waiting, failed(landings));
    Round round = new Round();
    for (Lookout.Whole file : look.whole()) {
      round.take(file);
    }
    if (!look.whole().isEmpty()) {
      journal.lying(waiting - round.gone, failed(landings));
    }
    journal.passedOver(troubles.end());
    return new Pass(look.unfinished(), round.away || !round.held.isEmpty());
  }

  private void recover(List<Landing> landings, Instant now) {
    for (Landing landing : landings) {
      try {
        int back = claims.recover(landing, now);
        if (back > 0) {
          LOG.log(
              Level.WARNING, "Put back files left half-taken: folder={0} files={1}", landing, back);
          journal.recovered(back);
        }
      } catch (IOException | RuntimeException broken) {
        troubles.add(landing.taking(), broken);
      }
    }
  }

  private final class Round {
    private final Set<Landing> held = new HashSet<>();
    private int gone;
    private boolean away;

    void take(Lookout.Whole file) {
      if (away || held.contains(file.landing()) || Thread.currentThread().isInterrupted()) {
        return;
      }
      switch (hand.take(file)) {
        case GONE -> gone++;
        case LEFT -> {}
        case AGAIN -> held.add(file.landing());
        case AWAY -> away = true;
      }
    }
  }

  private int failed(List<Landing> landings) {
    int failed = 0;
    for (Landing landing : landings) {
      try {
        failed += Shelf.told(landing.failed(), Shelf.REASON).size();
      } catch (IOException broken) {
        troubles.add(landing.failed(), broken);
      }
    }
    return failed;
  }

  /** Deletes what was done long ago; how many files. */
  public int prune() throws IOException {
    int files = 0;
    Instant before = clock.now().minus(settings.keep());
    for (Landing landing : lookout.landings()) {
      try {
        files += shelf.prune(landing, before);
      } catch (IOException broken) {
        troubles.add(landing.done(), broken);
      }
    }
    return files;
  }
}
