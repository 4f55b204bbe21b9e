package org.dragoman.publish.live.web;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dragoman.publish.live.News;
import org.dragoman.publish.live.Seat;

/** Writes what waits at a seat, as fast as the browser takes it. */
final class EventStream {
  private static final int ROOM = 256;

  private final HttpServerResponse response;
  private final Context context;
  private final AtomicBoolean due = new AtomicBoolean();
  private final Seat seat;

  EventStream(HttpServerResponse response, Context context, String who, Instant until) {
    this.response = response;
    this.context = context;
    this.seat = new Seat(who, ROOM, until, this::wake);
  }

  Seat seat() {
    return seat;
  }

  void open(Runnable closed) {
    response.exceptionHandler(_ -> closed.run());
    response.closeHandler(_ -> closed.run());
    response.setChunked(true);
    response.putHeader("Content-Type", "text/event-stream;charset=UTF-8");
    response.putHeader("Cache-Control", "no-store, no-transform");
    // nginx and those like it would wait for a whole buffer.
    response.putHeader("X-Accel-Buffering", "no");
    response.write("retry: 2000\n\n");
    response.drainHandler(_ -> pump());
    wake();
  }

  private void wake() {
    if (due.compareAndSet(false, true)) {
      context.runOnContext(_ -> {
        due.set(false);
        pump();
      });
    }
  }

  private void pump() {
    if (response.closed() || response.ended() || !response.headWritten()) {
      return;
    }
    if (seat.lost()) {
      response.reset();
      return;
    }
    while (!response.writeQueueFull()) {
      Seat.Told told = seat.next();
      if (told == null) {
        if (seat.ended()) {
          response.end();
        }
        return;
      }
      response.write(text(told));
    }
  }

  private static String text(Seat.Told told) {
    News news = told.news();
    return news == null
        ? ":\n\n"
        : "id: " + told.id() + "\nevent: " + news.kind() + "\ndata: " + news.json() + "\n\n";
  }
}
