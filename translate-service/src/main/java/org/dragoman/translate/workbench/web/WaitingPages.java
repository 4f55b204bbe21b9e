package org.dragoman.translate.workbench.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.translate.workbench.Address;
import org.dragoman.translate.workbench.WaitingDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Articles that wait, and the button that has them tried again. */
@Path("/engines/articles")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class WaitingPages {

  private final WaitingDesk desk;
  private final Visitors visitors;
  private final RoutingContext request;

  WaitingPages(WaitingDesk desk, Visitors visitors, RoutingContext request) {
    this.desk = desk;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Operation(hidden = true)
  public Response list(
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("done") @DefaultValue("") String done) {
    return Pages.answer(
        200,
        WorkbenchTemplates.waiting(visitors.of(request), desk.list(state, after), Done.of(done)));
  }

  @POST
  @Path("{id}/again")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response again(
      @PathParam("id") String id, @FormParam("state") @DefaultValue("") String state) {
    return back(state, desk.again(id) ? "again" : "nothing");
  }

  /** Who had to sign in again comes back here by GET, where a button had sent them. */
  @GET
  @Path("{id}/again")
  @Operation(hidden = true)
  public Response backAgain() {
    return back("", "");
  }

  private static Response back(String state, String done) {
    return Response.seeOther(
            URI.create(Address.of("/engines/articles", "state", state, "done", done)))
        .build();
  }
}
