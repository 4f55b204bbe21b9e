package org.dragoman.events;

import org.dragoman.contracts.event.Topic;

/** How large records may become on their way, in bytes. */
public final class Limits {
  private static final int ROOM = 64 * 1024;

  /** What a topic takes: the largest event, and room for its envelope. */
  public static final int MESSAGE_BYTES = Topic.MAX_RECORD_BYTES + ROOM;

  /** A dead letter is the largest record and the headers that say what happened to it. */
  public static final int DEAD_LETTER_BYTES = MESSAGE_BYTES + ROOM;

  /** What a producer must be able to send at once. */
  public static final int REQUEST_BYTES = DEAD_LETTER_BYTES + ROOM;

  private Limits() {}
}
