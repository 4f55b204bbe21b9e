package org.dragoman.publish.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one try. */
public sealed interface Answer {

  /** What the receiver answered, or what happened instead, for people: at most 500 characters. */
  String said();

  /**
   * It has it.
   *
   * @param reference what it calls the story from now on, if it tells
   */
  record Acknowledged(String said, @Nullable String reference) implements Answer {}

  /**
   * Not now: to be tried again by itself.
   *
   * @param after how long it asks to be left alone, if it tells (RFC 9110, Retry-After)
   */
  record Postponed(String said, @Nullable Duration after) implements Answer {}

  /** Not like this: to be tried again when a person has mended something. */
  record Refused(String said) implements Answer {}
}
