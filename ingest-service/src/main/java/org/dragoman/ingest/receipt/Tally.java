package org.dragoman.ingest.receipt;

import org.dragoman.ingest.format.Reading;

/** Counts what arrives. */
public interface Tally {

  /** A committed receipt. */
  void taken(Receipt receipt);

  /** A document that could not be read. */
  void unread(Reading reading);
}
