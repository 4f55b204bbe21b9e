package org.dragoman.outbox;

/** What became of sending one row. */
public sealed interface Outcome {

  /** All in-sync replicas have it. */
  record Acknowledged() implements Outcome {}

  /** The broker will never take it, e.g. because it is too large. */
  record Refused(String reason) implements Outcome {}

  /** It may or may not have arrived; it is to be sent again. */
  record Failed(String reason) implements Outcome {}
}
