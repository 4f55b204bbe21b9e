package org.dragoman.ingest.receipt;

import java.util.Optional;
import java.util.UUID;

/** Where receipts are kept, with the bytes they are for. */
public interface Receipts {

  void add(Receipt receipt, byte[] content);

  Optional<Receipt> find(UUID id);

  /** The document's bytes, as they arrived. */
  Optional<byte[]> content(UUID id);
}
