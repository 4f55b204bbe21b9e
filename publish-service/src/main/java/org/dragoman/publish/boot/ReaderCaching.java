package org.dragoman.publish.boot;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives readers' pages and feeds an entity tag made of their content. Caches may keep them but have
 * to ask: what was just published, corrected or retracted stands at once.
 */
class ReaderCaching {

  @ServerResponseFilter
  public void tag(ContainerRequestContext request, ContainerResponseContext response) {
    if (!forReaders(request) || !(response.getEntity() instanceof String page)) {
      return;
    }
    EntityTag tag = new EntityTag(hash(page));
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    response
        .getHeaders()
        .putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
    if (response.getStatus() == Response.Status.OK.getStatusCode()
        && request.getRequest().evaluatePreconditions(tag) != null) {
      response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
      response.setEntity(null);
    }
  }

  private static boolean forReaders(ContainerRequestContext request) {
    String path = request.getUriInfo().getRequestUri().getPath();
    return path.equals("/") || path.startsWith("/articles/") || path.startsWith("/feed.");
  }

  private static String hash(String page) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
