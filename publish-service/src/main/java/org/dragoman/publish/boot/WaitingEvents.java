package org.dragoman.publish.boot;

import java.util.List;
import java.util.function.Consumer;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.events.EventCodec.Decoded;
import org.dragoman.outbox.Row;
import org.dragoman.outbox.db.UnsentEvents;
import org.dragoman.publish.rebuild.OnTheWay;
import org.dragoman.publish.rebuild.PublishedLog.Content;
import org.dragoman.publish.rebuild.PublishedLog.Entry;

/** What the outbox still has for the published log. */
record WaitingEvents(UnsentEvents unsent, EventCodec codec) implements OnTheWay {
  private static final int AT_ONCE = 50;

  @Override
  public void each(Consumer<List<Entry>> taker) {
    List<Row> rows = after(0);
    while (!rows.isEmpty()) {
      taker.accept(rows.stream().map(this::entry).toList());
      rows = after(rows.getLast().id());
    }
  }

  private List<Row> after(long id) {
    return unsent.after(Topic.ARTICLES_PUBLISHED, id, AT_ONCE);
  }

  private Entry entry(Row row) {
    Content content =
        switch (codec.decode(row.record())) {
          case Decoded.Readable(var event) -> new Content.Readable(event);
          case Decoded.Unreadable(var reason) -> new Content.Unreadable(reason);
        };
    return new Entry("outbox:" + row.id(), content);
  }
}
