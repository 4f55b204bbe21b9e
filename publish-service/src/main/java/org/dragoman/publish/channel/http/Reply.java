package org.dragoman.publish.channel.http;

import java.net.http.HttpHeaders;

/** What came of one request. */
public sealed interface Reply {

  /**
   * @param body its beginning, as far as anybody wants to read
   */
  record Answered(int status, HttpHeaders headers, String body) implements Reply {
    public boolean good() {
      return status >= 200 && status < 300;
    }
  }

  /**
   * No answer, or not all of it in time.
   *
   * @param why a sentence
   */
  record Silent(String why) implements Reply {}
}
