package org.dragoman.outbox;

/** An event no topic takes; nothing was written, and the transaction is as good as before. */
public final class RecordTooLarge extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public RecordTooLarge(String message) {
    super(message);
  }
}
