package org.dragoman.publish.boot;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives readers' pages and feeds an entity tag made of their content. Caches may keep them but have
 * to ask: what was just published, corrected or retracted stands at once.
 */
class ReaderCaching {
  @ServerResponseFilter
  public void tag(ContainerRequestContext request, ContainerResponseContext response) {
    String path = request.getUriInfo().getRequestUri().getPath();
    if (!Readers.may(path) || !(response.getEntity() instanceof String page)) {
      return;
    }
    // Weak: the same text compressed has other bytes, and the same tag (RFC 9110, 8.8.1).
    EntityTag tag = new EntityTag(hash(page), true);
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    response
        .getHeaders()
        .putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
    response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (response.getStatus() == Response.Status.OK.getStatusCode()
        && unchanged(request, response.getHeaders().getFirst(HttpHeaders.LAST_MODIFIED), tag)) {
      response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
      response.setEntity(null);
    }
  }

  /** A time counts only where no tag was sent: a second is long for it (RFC 9110, 13.1.3). */
  private static boolean unchanged(
      ContainerRequestContext request, @Nullable Object modified, EntityTag tag) {
    boolean tagged = request.getHeaders().containsKey(HttpHeaders.IF_NONE_MATCH);
    return modified instanceof Date date && !tagged
        ? request.getRequest().evaluatePreconditions(date) != null
        : request.getRequest().evaluatePreconditions(tag) != null;
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
