package org.dragoman.publish.channel.wordpress.http;

import org.dragoman.publish.channel.Answer;

/** Ends a delivery of several requests at the one that was not answered as it should. */
final class NotTaken extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Answer answer;

  NotTaken(Answer answer) {
    super(answer.said());
    this.answer = answer;
  }

  Answer answer() {
    return answer;
  }
}
