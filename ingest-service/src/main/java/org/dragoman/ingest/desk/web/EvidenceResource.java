package org.dragoman.ingest.desk.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dragoman.ingest.desk.EvidenceDesk;
import org.dragoman.pages.Visitor;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The evidence of an article, and the documents it came in. */
@Path("/sources")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class EvidenceResource {
  private final EvidenceDesk evidence;
  private final Visitors visitors;
  private final RoutingContext request;

  EvidenceResource(EvidenceDesk evidence, Visitors visitors, RoutingContext request) {
    this.evidence = evidence;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Path("articles/{id}")
  @Operation(hidden = true)
  public Response article(@PathParam("id") String id) {
    return found(id, evidence::article)
        .map(page -> Pages.answer(200, SourcesTemplates.article(who(), page)))
        .orElseGet(() -> missing("article"));
  }

  @GET
  @Path("receipts/{id}")
  @Operation(hidden = true)
  public Response receipt(@PathParam("id") String id) {
    return found(id, evidence::receipt)
        .map(page -> Pages.answer(200, SourcesTemplates.receipt(who(), page)))
        .orElseGet(() -> missing("document"));
  }

  /**
   * A stranger's bytes: always saved, never shown, and plain text whatever they say they are, so
   * that no browser runs them as one of our pages.
   */
  @GET
  @Path("receipts/{id}/content")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(hidden = true)
  public Response content(@PathParam("id") String id) {
    return found(id, evidence::content)
        .map(bytes ->
            Response.ok(bytes, MediaType.TEXT_PLAIN)
                .header(
                    "Content-Disposition",
                    "attachment; filename=\"" + UUID.fromString(id) + ".txt\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "no-store")
                .build())
        .orElseGet(() -> missing("document"));
  }

  private static <T> Optional<T> found(String id, Function<UUID, Optional<T>> finder) {
    try {
      return finder.apply(UUID.fromString(id));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private Response missing(String what) {
    return Pages.answer(404, SourcesTemplates.missing(who(), what));
  }

  private Visitor who() {
    return visitors.of(request);
  }
}
