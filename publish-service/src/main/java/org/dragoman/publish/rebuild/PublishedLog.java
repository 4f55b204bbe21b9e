package org.dragoman.publish.rebuild;

import java.util.List;
import org.dragoman.contracts.event.Event;

/** The topic {@code articles.published}. */
public interface PublishedLog {

  /**
   * @throws Unreachable if no broker answers, here and while reading
   */
  Reading open(Start from);

  /** One reading, to the end as it was when it was opened. Records of one key come in order. */
  interface Reading extends AutoCloseable {

    /** How many records there are to read, about. */
    long total();

    /** Whether there is a log, and it still has its first record in each partition. */
    boolean complete();

    /** Empty at the end. */
    List<Entry> next();

    /** Sets the end to where it is now. */
    void goOn();

    @Override
    void close();
  }

  /**
   * @param place {@code partition:offset}
   */
  record Entry(String place, Content content) {}

  /** What a record holds. */
  sealed interface Content {
    record Readable(Event event) implements Content {}

    record Unreadable(String reason) implements Content {}
  }

  /** No broker answers, or it hands over nothing. */
  final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreachable(String message, Throwable cause) {
      super(message, cause);
    }

    public Unreachable(String message) {
      super(message);
    }
  }
}
