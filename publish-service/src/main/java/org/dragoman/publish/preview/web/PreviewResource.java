package org.dragoman.publish.preview.web;

import io.quarkus.security.identity.SecurityIdentity;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.problem.Problem;
import org.dragoman.publish.preview.PreviewSheet;
import org.dragoman.publish.preview.Previewing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A story's page before readers get it. A note is typed and sent: it is too long for an address.
 */
@Path("/desk/stories/{id}/preview")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class PreviewResource {
  private final Previewing previewing;
  private final SecurityIdentity caller;
  private final Visitors visitors;
  private final RoutingContext request;

  PreviewResource(
      Previewing previewing, SecurityIdentity caller, Visitors visitors, RoutingContext request) {
    this.previewing = previewing;
    this.caller = caller;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Operation(hidden = true)
  public Response look(@PathParam("id") String id) {
    return show(id, null, false);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response withNote(
      @PathParam("id") String id,
      @FormParam("note") @Nullable String note,
      @FormParam("marked") @DefaultValue("false") boolean marked) {
    return show(id, note, marked);
  }

  private Response show(String id, @Nullable String note, boolean marked) {
    return previewing
        .preview(id, caller.getPrincipal().getName(), note, marked)
        .map(preview -> PreviewSheet.of(preview, note, marked))
        .map(sheet -> Pages.answer(200, PreviewTemplates.preview(visitors.of(request), sheet)))
        .orElseThrow(() -> new Problem(404, "No such story", "There is no story " + id + "."));
  }
}
