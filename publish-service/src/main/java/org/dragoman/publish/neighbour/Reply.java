package org.dragoman.publish.neighbour;

/** What came of asking a neighbour. */
public sealed interface Reply {

  /**
   * A whole answer.
   *
   * @param status of HTTP; neither 401 nor 403
   */
  record Answer(int status, String body) implements Reply {}

  /** It does not take our key. */
  record Denied() implements Reply {}

  /** No whole answer in time. */
  record Late() implements Reply {}

  /** No connection, one that broke, or an answer longer than any should be. */
  record Broken() implements Reply {}

  /** No key is set, so nothing was asked. */
  record Off() implements Reply {}
}
