package org.dragoman.pages.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Pages for signed-in people: no cache keeps them. */
public final class Pages {
  private Pages() {}

  public static Response answer(int status, TemplateInstance page) {
    return answer(status, page.render());
  }

  static Response answer(int status, String page) {
    return Response.status(status)
        .entity(page)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(ContentPolicy.HEADER, ContentPolicy.SIGNED_IN)
        .build();
  }
}
