package org.dragoman.publish.channel.wordpress.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.dragoman.publish.channel.wordpress.Marker;

/**
 * A post as it stands there.
 *
 * @param marker empty if somebody took it out of the text, or it is none of ours
 */
record Post(long id, String status, Optional<Marker> marker) {

  static Post of(JsonNode json) {
    return new Post(
        json.path("id").asLong(),
        json.path("status").asText(""),
        Marker.in(json.path("content").path("raw").asText("")));
  }

  boolean trashed() {
    return status.equals("trash");
  }

  boolean is(String story) {
    return marker.map(Marker::story).filter(story::equals).isPresent();
  }

  int version() {
    return marker.map(Marker::version).orElse(0);
  }

  String reference() {
    return String.valueOf(id);
  }
}
