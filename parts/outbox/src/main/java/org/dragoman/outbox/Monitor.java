package org.dragoman.outbox;

/** Told what the relay sees. */
public interface Monitor {

  void depth(Table.Depth depth);

  /** A row for that topic will never be taken by the broker. */
  void refused(String topic);
}
