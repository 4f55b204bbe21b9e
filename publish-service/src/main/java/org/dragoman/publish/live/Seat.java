package org.dragoman.publish.live;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * One browser that listens. What it has not read yet waits here, up to a limit: who reads more
 * slowly than the desk works loses the seat, and finds out what was missed by coming back.
 */
public final class Seat {

  /**
   * What waits to be written.
   *
   * @param id null for a sign of life, which is no news
   */
  public record Told(@Nullable String id, @Nullable News news) {}

  private static final Told ALIVE = new Told(null, null);

  private final String who;
  private final int room;
  private final Instant until;
  private final Runnable wake;
  private final Deque<Told> waiting = new ArrayDeque<>();
  private boolean lost;
  private boolean ended;

  /**
   * @param who the account
   * @param room how much may wait
   * @param until when the browser has to come back and show that it may still listen
   * @param wake called when there is something to write, on any thread; it must not block
   */
  public Seat(String who, int room, Instant until, Runnable wake) {
    this.who = who;
    this.room = room;
    this.until = until;
    this.wake = wake;
  }

  public String who() {
    return who;
  }

  int room() {
    return room;
  }

  /** The next thing to write; null if there is nothing. */
  public synchronized @Nullable Told next() {
    return waiting.poll();
  }

  /** Whether the reader was too slow; the rest is not worth writing. */
  public synchronized boolean lost() {
    return lost;
  }

  /** Whether nothing more comes once what waits is written. */
  public synchronized boolean ended() {
    return ended;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(until);
  }

  void hear(String id, News news) {
    if (!who.equals(news.from())) {
      put(new Told(id, news));
    }
  }

  void live() {
    put(ALIVE);
  }

  void end() {
    synchronized (this) {
      ended = true;
    }
    wake.run();
  }

  private void put(Told told) {
    synchronized (this) {
      if (ended) {
        return;
      }
      if (waiting.size() >= room) {
        lost = true;
        ended = true;
        waiting.clear();
      } else {
        waiting.add(told);
      }
    }
    wake.run();
  }
}
