package org.dragoman.publish.http;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Pages and feeds with an entity tag made of their content. Caches may keep them but have to ask:
 * what was just published, corrected or retracted stands at once.
 */
public final class Conditional {
  private static final String HTML = "text/html;charset=UTF-8";

  private Conditional() {}

  public static Response html(int status, TemplateInstance page, Request request) {
    return text(status, page.render(), HTML, request);
  }

  public static Response text(int status, String body, String mediaType, Request request) {
    EntityTag tag = new EntityTag(hash(body));
    Response.ResponseBuilder unchanged = status == 200 ? request.evaluatePreconditions(tag) : null;
    Response.ResponseBuilder answer =
        unchanged != null ? unchanged : Response.status(status).entity(body).type(mediaType);
    return answer
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate")
        .build();
  }

  private static String hash(String body) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
