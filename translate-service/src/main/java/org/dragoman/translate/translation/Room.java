package org.dragoman.translate.translation;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/** How many articles are run at a time in one lane, and whether more of them wait there. */
final class Room {

  final int size;
  final Semaphore free;

  /** Whoever draws for this room, one at a time: nobody draws into a place another counted on. */
  final ReentrantLock drawing = new ReentrantLock();

  /** Whether there may be work in the lane that was not drawn for want of room. */
  volatile boolean more = true;

  private int draws;

  Room(int size) {
    this.size = size;
    this.free = new Semaphore(size);
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
