package org.dragoman.publish.start.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.publish.start.Ingest;
import org.dragoman.publish.start.Ingest.Arrived;
import org.dragoman.publish.start.Told;
import org.dragoman.publish.start.Whereto;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An article on its way to the desk: where to wait for its story. */
@Path("/desk/new/{article: [0-9a-f-]{36}}")
@RolesAllowed("editor")
@Guarded
@RunOnVirtualThread
public class WaitingResource {

  /**
   * @param path of the story's page
   */
  record Ready(String path) {}

  private final Whereto whereto;
  private final Ingest ingest;
  private final Visitors visitors;
  private final RoutingContext request;

  WaitingResource(Whereto whereto, Ingest ingest, Visitors visitors, RoutingContext request) {
    this.whereto = whereto;
    this.ingest = ingest;
    this.visitors = visitors;
    this.request = request;
  }

  /**
   * @param sent whether the form has just been sent: its page is shown once even where the story
   *     stands already, since its script forgets then what was typed
   */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response wait(
      @PathParam("article") String article,
      @QueryParam("known") @DefaultValue("false") boolean known,
      @QueryParam("sent") @DefaultValue("false") boolean sent) {
    Optional<String> story = whereto.story(article);
    if (story.isPresent() && !sent) {
      return Response.seeOther(URI.create(page(story.get()) + "?done=" + done(known))).build();
    }
    return switch (ingest.arrived(article)) {
      case Told.Given<Arrived>(Arrived(String headline, boolean canceled)) ->
          waiting(article, headline, known, canceled && story.isEmpty());
      case Told.Away<Arrived> _ -> waiting(article, "", known, false);
      case Told.Refused<Arrived> _ ->
          Pages.answer(404, StartTemplates.unknown(visitors.of(request)));
    };
  }

  /** For the page's script: 204 until the story stands on the desk. */
  @GET
  @Path("story")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response story(
      @PathParam("article") String article,
      @QueryParam("known") @DefaultValue("false") boolean known) {
    return whereto
        .story(article)
        .map(id -> Response.ok(new Ready(page(id) + "?done=" + done(known))))
        .orElseGet(Response::noContent)
        .header("Cache-Control", "no-store")
        .build();
  }

  private Response waiting(String article, String headline, boolean known, boolean canceled) {
    return Pages.answer(
        200, StartTemplates.waiting(visitors.of(request), article, headline, known, canceled));
  }

  private static String page(String story) {
    return "/desk/stories/" + story;
  }

  private static String done(boolean known) {
    return known ? "known" : "started";
  }
}
