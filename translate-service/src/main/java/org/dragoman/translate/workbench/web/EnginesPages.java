package org.dragoman.translate.workbench.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
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
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.translate.workbench.EnginesDesk;
import org.dragoman.translate.workbench.LanguageChoices;
import org.dragoman.translate.workbench.WaitingDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The engines, and how they are. */
@Path("/engines")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class EnginesPages {

  private final EnginesDesk desk;
  private final WaitingDesk waiting;
  private final LanguageChoices languages;
  private final Visitors visitors;
  private final RoutingContext request;

  EnginesPages(
      EnginesDesk desk,
      WaitingDesk waiting,
      LanguageChoices languages,
      Visitors visitors,
      RoutingContext request) {
    this.desk = desk;
    this.waiting = waiting;
    this.languages = languages;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Operation(hidden = true)
  public Response engines(
      @QueryParam("source") @DefaultValue("") String source,
      @QueryParam("target") @DefaultValue("") String target,
      @QueryParam("done") @DefaultValue("") String done) {
    return Pages.answer(
        200,
        WorkbenchTemplates.engines(
            visitors.of(request),
            desk.sheet(source, target),
            waiting.tabs(),
            languages,
            Done.of(done)));
  }

  @POST
  @Path("{name}/probe")
  @Operation(hidden = true)
  public Response probe(@PathParam("name") String name) {
    return desk.probe(name)
        ? Response.seeOther(URI.create("/engines?done=probed")).build()
        : Pages.answer(404, WorkbenchTemplates.missing(visitors.of(request), "engine", "/engines"));
  }

  /** Who had to sign in again comes back here by GET, where a button had sent them. */
  @GET
  @Path("{name}/probe")
  @Operation(hidden = true)
  public Response backAgain() {
    return Response.seeOther(URI.create("/engines")).build();
  }
}
