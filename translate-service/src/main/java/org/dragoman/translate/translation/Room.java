package org.dragoman.translate.translation;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/** How many articles are run at a time in one lane, and whether more of them wait there. */
final class Room {

  final int size;
  final Semaphore free;

  /** Whoever draws for this room, one at a time: two would count on the same places. */
  private final ReentrantLock drawing = new ReentrantLock();

  private volatile boolean asked;

  /** Whether there may be work in the lane that was not drawn for want of room. */
  volatile boolean more = true;

  private int draws;

  Room(int size) {
    this.size = size;
    this.free = new Semaphore(size);
  }

  /**
   * Draws, or leaves it to whoever is at it, who then looks once more: nobody ever waits here for
   * another's database or engine. A draw holds places that others may have missed meanwhile, and is
   * followed by another one if so.
   */
  void draw(Runnable once) {
    asked = true;
    while ((asked || worthDrawing()) && drawing.tryLock()) {
      try {
        asked = false;
        once.run();
      } finally {
        drawing.unlock();
      }
    }
  }

  /** Takes as many places as are free, at most so many; how many they were. */
  int take(int most) {
    int taken = 0;
    while (taken < most && free.tryAcquire()) {
      taken++;
    }
    return taken;
  }

  /** Whether a draw would be worth its price: a few places at once, not each as it comes. */
  boolean worthDrawing() {
    return more && free.availablePermits() >= Math.max(1, size / 4);
  }

  /** Counts draws; true for one in so many. */
  boolean turn(int oneIn) {
    draws = (draws + 1) % oneIn;
    return draws == 0;
  }
}
