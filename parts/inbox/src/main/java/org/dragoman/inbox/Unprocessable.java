package org.dragoman.inbox;

/** An event that cannot be processed, however often it is tried; it goes to the dead letters. */
public final class Unprocessable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason one sentence for the person who reads the dead letter
   */
  public Unprocessable(String reason) {
    super(reason);
  }
}
