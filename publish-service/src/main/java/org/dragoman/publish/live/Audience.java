package org.dragoman.publish.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who listens at this replica. The last news are kept for a while: a browser that comes
 * back names the last it heard and gets the rest, or hears that it missed something.
 */
public final class Audience {
  private static final int KEPT = 2_000;

  /** How long a page takes from reading the stories until its stream is open, at most. */
  private static final Duration LOADING = Duration.ofSeconds(10);

  private record Kept(long number, Instant at, News news) {}

  private final String run;
  private final int most;
  private final int mostOfOne;
  private final Clock clock;
  private final Set<Seat> seats = new LinkedHashSet<>();
  private final Deque<Kept> kept = new ArrayDeque<>();
  private long last;
  private boolean closed;

  /**
   * @param run tells this replica's numbers from any other's
   * @param most seats there are
   * @param mostOfOne seats one account can have; a further one costs the eldest
   */
  public Audience(String run, int most, int mostOfOne, Clock clock) {
    this.run = run;
    this.most = most;
    this.mostOfOne = mostOfOne;
    this.clock = clock;
  }

  /**
   * @param heard id of the last news the browser has; null for a page that knows of none
   * @return false if the house is full or closing
   */
  public synchronized boolean join(Seat seat, @Nullable String heard) {
    List<Seat> own = seats.stream().filter(other -> other.who().equals(seat.who())).toList();
    if (own.size() >= mostOfOne) {
      leave(own.getFirst());
      own.getFirst().end();
    }
    if (closed || seats.size() >= most) {
      return false;
    }
    seats.add(seat);
    if (heard != null) {
      catchUp(seat, heard);
    }
    return true;
  }

  private void catchUp(Seat seat, String heard) {
    long number = number(heard);
    long oldest = kept.isEmpty() ? last + 1 : kept.getFirst().number();
    if (number < oldest - 1 || number > last) {
      seat.hear(id(last), News.MISSED);
      return;
    }
    List<Kept> due = kept.stream().filter(one -> one.number() > number).toList();
    // More would cost the seat before it is read, and the browser would come back for the same.
    if (due.size() > seat.room() / 2) {
      seat.hear(id(last), News.MISSED);
      return;
    }
    due.forEach(one -> seat.hear(id(one.number()), one.news()));
  }

  public synchronized void leave(Seat seat) {
    seats.remove(seat);
  }

  public synchronized void tell(News news) {
    last++;
    kept.add(new Kept(last, clock.instant(), news));
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
    String id = id(last);
    List.copyOf(seats).forEach(seat -> seat.hear(id, news));
  }

  /** Nobody knows what happened since the last news: everybody has to look again. */
  public synchronized void missed() {
    kept.clear();
    last++;
    List.copyOf(seats).forEach(seat -> seat.hear(id(last), News.MISSED));
  }

  /** A sign of life, so that proxies keep the streams; and the end for those whose time is up. */
  public synchronized void live() {
    Instant now = clock.instant();
    for (Seat seat : List.copyOf(seats)) {
      if (seat.isOver(now)) {
        seats.remove(seat);
        seat.end();
      } else {
        seat.live();
      }
    }
  }

  /**
   * Where a page that is being written stands: it hears the news of the last seconds once more, as
   * some of them may have come after its stories were read.
   */
  public synchronized String position() {
    Instant sure = clock.instant().minus(LOADING);
    return id(
        kept.stream()
            .filter(one -> one.at().isAfter(sure))
            .findFirst()
            .map(one -> one.number() - 1)
            .orElse(last));
  }

  public synchronized void close() {
    closed = true;
    List.copyOf(seats).forEach(Seat::end);
    seats.clear();
  }

  public synchronized int size() {
    return seats.size();
  }

  private String id(long number) {
    return run + "-" + number;
  }

  private long number(String id) {
    if (!id.startsWith(run + "-")) {
      return -1;
    }
    try {
      return Long.parseLong(id.substring(run.length() + 1));
    } catch (NumberFormatException notOurs) {
      return -1;
    }
  }
}
