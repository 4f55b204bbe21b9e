package org.dragoman.pages.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.dragoman.access.http.Asking;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Explains to people in a page, and not in JSON, that one is not for them. */
public class RefusalFilter {
  private static final int FORBIDDEN = 403;

  private final StrangerPage page;
  private final SecurityIdentity caller;

  RefusalFilter(StrangerPage page, SecurityIdentity caller) {
    this.page = page;
    this.caller = caller;
  }

  @ServerResponseFilter
  public void explain(ContainerResponseContext answer, RoutingContext request) {
    if (answer.getStatus() != FORBIDDEN
        || MediaType.TEXT_HTML_TYPE.isCompatible(answer.getMediaType())
        || !Asking.forPage(request.request())
        || caller.isAnonymous()) {
      return;
    }
    answer.setEntity(page.of(request), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    answer.getHeaders().putSingle(ContentPolicy.HEADER, ContentPolicy.SIGNED_IN);
  }
}
