package org.dragoman.ingest.receipt;

import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.identity.IdentityPolicy;

/** Counts what arrives. */
public interface Tally {

  /** A committed receipt. */
  void taken(Receipt receipt);

  /** A document that could not be read. */
  void unread(Reading reading);

  /** A source's articles are told apart by something else from now on. */
  void rekeyed(String source, IdentityPolicy from, IdentityPolicy to);
}
