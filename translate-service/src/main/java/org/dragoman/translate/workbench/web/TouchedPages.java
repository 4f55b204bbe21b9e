package org.dragoman.translate.workbench.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dragoman.pages.Visitor;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.translate.workbench.TouchedDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which articles a term touches, and the button that has them translated again. */
@Path("/glossary/entries/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class TouchedPages {

  private final TouchedDesk desk;
  private final Visitors visitors;
  private final RoutingContext request;

  TouchedPages(TouchedDesk desk, Visitors visitors, RoutingContext request) {
    this.desk = desk;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Path("articles")
  @Operation(hidden = true)
  public Response articles(
      @PathParam("id") String id,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("done") @DefaultValue("") String done) {
    return found(id, entry -> desk.list(entry, cursor))
        .map(list -> Pages.answer(200, WorkbenchTemplates.touched(who(), list, Done.of(done))))
        .orElseGet(this::unknown);
  }

  @POST
  @Path("articles/again")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response again(@PathParam("id") String id) {
    return found(id, desk::again)
        .map(started -> back(id, started > 0 ? "again" : "nothing"))
        .orElseGet(this::unknown);
  }

  /** Who had to sign in again comes back here by GET, where a button had sent them. */
  @GET
  @Path("articles/again")
  @Operation(hidden = true)
  public Response backAgain(@PathParam("id") String id) {
    return found(id, Optional::of).map(entry -> back(id, "")).orElseGet(this::unknown);
  }

  private static <T> Optional<T> found(String id, Function<UUID, Optional<T>> finder) {
    try {
      return finder.apply(UUID.fromString(id));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private static Response back(String id, String done) {
    return Response.seeOther(
            URI.create("/glossary/entries/" + UUID.fromString(id) + "/articles?done=" + done))
        .build();
  }

  private Response unknown() {
    return Pages.answer(404, WorkbenchTemplates.missing(who(), "term", "/glossary"));
  }

  private Visitor who() {
    return visitors.of(request);
  }
}
