package org.dragoman.ingest.identity;

/** What speaks against a source's ids. */
public enum Doubt {
  /** The id came again with another address, headline and text: it stands for something else. */
  REUSED,
  /** The same text at the same address came under another id. */
  CHANGED
}
