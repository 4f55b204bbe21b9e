package org.dragoman.publish.channel.wordpress.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.dragoman.publish.channel.http.Reply;

/** An answer of the REST API, which is always JSON. */
record Told(Reply.Answered answered, JsonNode json) {

  boolean good() {
    return answered.good();
  }

  int status() {
    return answered.status();
  }

  /** WordPress's own word for what went wrong; empty if nothing did. */
  String code() {
    return good() ? "" : json.path("code").asText("");
  }

  /** What went wrong, for people. */
  String words() {
    return code() + ": " + json.path("message").asText("");
  }
}
