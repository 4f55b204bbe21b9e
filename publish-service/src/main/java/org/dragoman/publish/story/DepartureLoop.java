package org.dragoman.publish.story;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.dragoman.outbox.Loop;
import org.dragoman.outbox.Wakeup;
import org.jspecify.annotations.Nullable;

/** Watches the timetable on a thread of its own: it sleeps until the next story is due. */
public final class DepartureLoop {
  private static final System.Logger LOG = System.getLogger(DepartureLoop.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Departures departures;
  private final InstantSource clock;
  private final Duration sweep;
  private final Loop loop;

  /**
   * @param wakeup is called when a story is scheduled, on whatever replica
   * @param sweep how long at most it sleeps, should a call be lost or a clock be set
   */
  public DepartureLoop(Departures departures, Wakeup wakeup, InstantSource clock, Duration sweep) {
    this.departures = departures;
    this.clock = clock;
    this.sweep = sweep;
    this.loop = new Loop("departures", wakeup, () -> wakeup.await(step()));
  }

  public void start() {
    loop.start();
  }

  /** Lets the story in hand go out. */
  public void stop(Duration longest) throws InterruptedException {
    loop.stop(longest);
  }

  /** False once its thread has ended unasked: nothing would go out on time any more. */
  public boolean alive() {
    return loop.alive();
  }

  /** How long there is nothing to do. */
  private Duration step() {
    try {
      Departures.Round round = departures.depart();
      return round.failed() > 0 ? PAUSE : pause(round.next(), clock.instant(), sweep);
    } catch (RuntimeException e) {
      // The database is away: what is due then goes out late, and none of it is lost.
      LOG.log(Level.WARNING, "Timetable not read, trying again: error={0}", e.toString());
      return PAUSE;
    }
  }

  static Duration pause(@Nullable Instant next, Instant now, Duration sweep) {
    if (next == null) {
      return sweep;
    }
    // Waits are cut to milliseconds; one that ends early would only look again.
    Duration until = Duration.between(now, next).plusMillis(1);
    return until.isNegative() ? Duration.ZERO : until.compareTo(sweep) > 0 ? sweep : until;
  }
}
