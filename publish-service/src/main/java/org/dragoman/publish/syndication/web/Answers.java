package org.dragoman.publish.syndication.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.dragoman.publish.site.Print;

/** Answers that caches and polite readers can ask for again. */
final class Answers {
  private Answers() {}

  static Response of(Print print, String mediaType) {
    Response.ResponseBuilder answer =
        Response.status(print.status())
            .entity(print.text())
            .type(mediaType + ";charset=UTF-8")
            .tag(new EntityTag(print.tag(), true))
            // A feed is read by scripts of other sites too; there is nothing in it but what is
            // public.
            .header("Access-Control-Allow-Origin", "*");
    Instant changed = print.changed();
    if (changed != null && changed.isAfter(Instant.EPOCH)) {
      answer.lastModified(Date.from(changed.truncatedTo(ChronoUnit.SECONDS)));
    }
    print.links().forEach(link -> answer.header(HttpHeaders.LINK, link));
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
