package org.dragoman.publish.rebuild;

import java.util.List;
import java.util.function.Consumer;
import org.dragoman.publish.rebuild.PublishedLog.Entry;

/** What is committed and not in the log yet, or never will be. */
@FunctionalInterface
public interface OnTheWay {

  /**
   * Hands over all of it, some at a time. What left while it was handed over may be missing: it is
   * in the log then.
   */
  void each(Consumer<List<Entry>> taker);
}
