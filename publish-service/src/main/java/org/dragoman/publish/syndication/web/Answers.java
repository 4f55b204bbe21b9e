package org.dragoman.publish.syndication.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Answers that caches and polite readers can ask for again. */
final class Answers {
  private Answers() {}

  /**
   * @param changed null where nobody knows
   * @param links values of {@code Link}
   */
  static Response of(String text, String mediaType, @Nullable Instant changed, String... links) {
    Response.ResponseBuilder answer =
        Response.ok(text, mediaType + ";charset=UTF-8")
            // A feed is read by scripts of other sites too; there is nothing in it but what is
            // public.
            .header("Access-Control-Allow-Origin", "*");
    if (changed != null && changed.isAfter(Instant.EPOCH)) {
      answer.lastModified(Date.from(changed.truncatedTo(ChronoUnit.SECONDS)));
    }
    for (String link : links) {
      answer.header(HttpHeaders.LINK, link);
    }
    return answer.build();
  }

  static String text(ObjectMapper json, Object tree) {
    try {
      return json.writeValueAsString(tree);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
