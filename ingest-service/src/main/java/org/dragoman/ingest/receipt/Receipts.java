package org.dragoman.ingest.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where receipts are kept, with the bytes they are for. */
public interface Receipts {

  void add(Receipt receipt, byte[] content);

  Optional<Receipt> find(UUID id);

  /** The document's bytes, as they arrived; empty once they have expired. */
  Optional<byte[]> content(UUID id);

  /** Whether the bytes are still there. */
  boolean isKept(UUID id);

  /** The newest receipts of a source whose bytes are still there, newest first. */
  List<UUID> kept(String source, int most);

  /** The sources of which any bytes are there, also those that were removed. */
  List<String> sourcesKept();

  /**
   * Lets bytes and headers go that arrived before then, oldest first. A receipt goes altogether if
   * each of its items was unchanged.
   *
   * @return how many there were, at most {@code most}
   */
  int expire(String source, Instant before, int most);
}
