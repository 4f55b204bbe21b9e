package org.dragoman.publish.channel.wordpress.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.publish.channel.wordpress.Marker;

/**
 * A post as it stands there.
 *
 * @param slug its address, as it was given: WordPress writes other letters as percent and bytes
 * @param marker empty if somebody took it out of the text, or it is none of ours
 */
record Post(long id, String status, String slug, Optional<Marker> marker) {

  static Post of(JsonNode json) {
    return new Post(
        json.path("id").asLong(),
        json.path("status").asText(""),
        decoded(json.path("slug").asText("")),
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

  /** Whether it stands where a post of this slug would: WordPress numbers namesakes. */
  boolean standsAt(String wanted) {
    return !wanted.isEmpty()
        && slug.matches(Pattern.quote(wanted) + "(?:-\\d{1,9})?(?:__trashed)?");
  }

  private static String decoded(String slug) {
    try {
      return URLDecoder.decode(slug, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noPercentEncoding) {
      return slug;
    }
  }
}
