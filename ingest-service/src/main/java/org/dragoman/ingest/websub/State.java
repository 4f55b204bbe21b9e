package org.dragoman.ingest.websub;

/** Where a subscription stands. */
public enum State {
  /** The hub has to be asked. */
  WANTED,
  /** The hub was asked and has not come back to verify it (section 5.3). */
  ASKED,
  /** The hub has verified it, and brings what changes until it expires. */
  ACTIVE,
  /** The hub does not want it (section 5.2). */
  DENIED,
  /** Nobody wants it any more, and the hub has to be told. */
  LEAVING
}
