package org.dragoman.ingest.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds the items of one document while it streams by. Memory: the head and one item. */
interface Cut {

  /** One item. */
  sealed interface Slice {

    record Whole(byte[] bytes) implements Slice {}

    /** It has more bytes than are kept, or the document ends within it. */
    record Lost(String reason) implements Slice {}
  }

  /**
   * What stands before the first item; to be called first, once.
   *
   * @return null where there is no item, or the head is larger than an item may be
   */
  byte @Nullable [] head() throws IOException;

  /** The next item; null after the last. */
  @Nullable Slice next() throws IOException;

  /** What stands between two items of a document. */
  byte[] between();

  /** What closes all that the head has opened. */
  byte[] tail();
}
