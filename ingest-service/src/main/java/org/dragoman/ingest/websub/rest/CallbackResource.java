package org.dragoman.ingest.websub.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.dragoman.ingest.receipt.Envelope;
import org.dragoman.ingest.receipt.Way;
import org.dragoman.ingest.websub.Callback;
import org.dragoman.ingest.websub.Intent;
import org.dragoman.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where hubs verify subscriptions (WebSub section 5.3) and bring content (section 7). Open to
 * everybody: the token in the address is what only the hub was told.
 */
@Path("/websub/{token}")
@PermitAll
@Tag(name = "websub")
public class CallbackResource {
  private static final Logger LOG = Logger.getLogger(CallbackResource.class);
  private static final long LONGEST_LEASE_S = Duration.ofDays(365).toSeconds();

  private final Callback callback;
  private final int largest;

  CallbackResource(Callback callback, ContentLimit limit) {
    this.callback = callback;
    this.largest = limit.bytes();
  }

  /** Most bytes a hub may bring at once. */
  public record ContentLimit(int bytes) {}

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(summary = "A hub verifies a subscription, or denies it")
  public Response hear(
      @PathParam("token") String token,
      @QueryParam("hub.mode") @Nullable String mode,
      @QueryParam("hub.topic") @Nullable String topic,
      @QueryParam("hub.challenge") @Nullable String challenge,
      @QueryParam("hub.lease_seconds") @Nullable String lease,
      @QueryParam("hub.reason") @Nullable String reason) {
    return switch (callback.hear(token, new Intent(mode, topic, challenge, lease(lease), reason))) {
      // Plain text, never sniffed: the challenge is whatever somebody sent here.
      case Callback.Answer.Confirmed(String echoed) ->
          Response.ok(echoed).header("X-Content-Type-Options", "nosniff").build();
      case Callback.Answer.Noted noted -> Response.ok().build();
      case Callback.Answer.NotMeant notMeant ->
          throw new Problem(404, "Not found", "No such subscription was asked for.");
    };
  }

  private static @Nullable Duration lease(@Nullable String seconds) {
    try {
      long stated = seconds == null ? 0 : Long.parseLong(seconds.strip());
      return stated <= 0 ? null : Duration.ofSeconds(Math.min(stated, LONGEST_LEASE_S));
    } catch (NumberFormatException none) {
      return null;
    }
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "A hub brings what has changed in a feed")
  public Response bring(
      @PathParam("token") String token, @Context HttpHeaders headers, InputStream body) {
    Envelope said =
        new Envelope(
            headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
            headers.getHeaderString(HttpHeaders.CONTENT_LANGUAGE),
            null);
    Way way = new Way(Way.Kind.PUSHED, null, headers.getRequestHeaders());
    Callback.Brought brought =
        callback.take(
            token, () -> content(body), said, headers.getHeaderString("X-Hub-Signature"), way);
    LOG.debugf("Content brought by a hub: outcome=%s", brought.getClass().getSimpleName());
    return switch (brought) {
      case Callback.Brought.Taken taken -> Response.accepted().build();
      case Callback.Brought.Unread unread -> Response.accepted().build();
      case Callback.Brought.Hint hint -> Response.accepted().build();
      case Callback.Brought.Forged forged -> {
        LOG.warn("Content brought by a hub is ignored: its X-Hub-Signature does not hold");
        yield Response.accepted().build();
      }
      case Callback.Brought.Gone gone ->
          throw new Problem(410, "Gone", "This subscription has ended.");
    };
  }

  private byte[] content(InputStream body) {
    try {
      byte[] content = body.readNBytes(largest + 1);
      if (content.length > largest) {
        throw new Problem(
            413, "Document too large", "The document has more than %d bytes.".formatted(largest));
      }
      return content;
    } catch (IOException gone) {
      throw new Problem(400, "Incomplete body", "The connection ended before the body did.");
    }
  }
}
