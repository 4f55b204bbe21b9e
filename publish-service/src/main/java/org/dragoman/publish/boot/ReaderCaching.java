package org.dragoman.publish.boot;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.dragoman.publish.site.Print;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives readers' pages and feeds an entity tag made of their content. Caches may keep them but have
 * to ask: what was just published, corrected or retracted stands at once.
 */
class ReaderCaching {
  private static final HttpProblem CHANGED =
      HttpProblem.builder()
          .withStatus(Response.Status.PRECONDITION_FAILED)
          .withTitle("Not the version asked for")
          .withDetail(
              "It is not what If-Match or If-Unmodified-Since names. Read it without them, or with"
                  + " If-None-Match: tags of what readers get are weak, and If-Match takes no weak one.")
          .build();

  @ServerResponseFilter
  public void tag(ContainerRequestContext request, ContainerResponseContext response) {
    String path = request.getUriInfo().getRequestUri().getPath();
    if (!Readers.may(path) || !(response.getEntity() instanceof String page)) {
      return;
    }
    String tag =
        response.getHeaders().getFirst(HttpHeaders.ETAG) instanceof EntityTag known
            ? known.getValue()
            : Print.tag(page);
    // Weak: the same text compressed has other bytes, and the same tag (RFC 9110, 8.8.1).
    response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(tag, true));
    response
        .getHeaders()
        .putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
    response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (response.getStatus() == Response.Status.OK.getStatusCode()) {
      ask(request, response, tag);
    }
  }

  private static void ask(
      ContainerRequestContext request, ContainerResponseContext response, String tag) {
    Preconditions asked = new Preconditions(name -> sent(request, name));
    switch (asked.of(tag, modified(response))) {
      case ANSWER -> {}
      case NOT_MODIFIED -> {
        response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
        response.setEntity(null);
      }
      case FAILED -> {
        response.setStatus(CHANGED.getStatusCode());
        response.setEntity(CHANGED, new Annotation[0], HttpProblem.MEDIA_TYPE);
      }
    }
  }

  private static @Nullable String sent(ContainerRequestContext request, String name) {
    List<String> lines = request.getHeaders().get(name);
    return lines == null || lines.isEmpty() ? null : String.join(", ", lines);
  }

  private static @Nullable Instant modified(ContainerResponseContext response) {
    return response.getHeaders().getFirst(HttpHeaders.LAST_MODIFIED) instanceof Date date
        ? date.toInstant()
        : null;
  }
}
