package org.dragoman.publish.rebuild.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.dragoman.problem.Problem;
import org.dragoman.publish.rebuild.Orders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Readers' pages, folders and destinations, made again from the published log. */
@Path("/api/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rebuilds")
@RolesAllowed("admin")
@RunOnVirtualThread
public class RebuildsResource {
  private static final int NEWEST = 50;

  private final Orders orders;
  private final SecurityIdentity caller;

  RebuildsResource(Orders orders, SecurityIdentity caller) {
    this.orders = orders;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ask for a rebuild from the published log",
      description =
          "Without apply it tells what differs and changes nothing. Its progress and its report"
              + " stand at the Location; one runs at a time.")
  public Response order(@Nullable Wanted wanted) {
    if (wanted == null) {
      throw new Problem(422, "Rebuild refused", "The body is a JSON object with into.");
    }
    var job = orders.add(wanted.order(), caller.getPrincipal().getName());
    return Response.accepted(RebuildJson.of(job))
        .location(URI.create("/api/rebuilds/" + job.id()))
        .build();
  }

  @GET
  @Operation(summary = "The last rebuilds, the newest first")
  public List<RebuildJson> list() {
    return orders.newest(NEWEST).stream().map(RebuildJson::of).toList();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "How far a rebuild is, and what came of it")
  public RebuildJson get(@PathParam("id") UUID id) {
    return orders
        .find(id)
        .map(RebuildJson::of)
        .orElseThrow(
            () -> new Problem(404, "No such rebuild", "GET /api/rebuilds lists the last ones."));
  }

  @POST
  @Path("/{id}/cancel")
  @Operation(
      summary = "Cancel a rebuild",
      description =
          "It has failed, then. What it wrote stays, each story whole: asked for again, it goes on"
              + " with what is missing. Comparing and writing the site is one step, which can"
              + " only be waited for (409).")
  public RebuildJson cancel(@PathParam("id") UUID id) {
    if (!get(id).ended() && !orders.cancel(id, caller.getPrincipal().getName())) {
      throw new Problem(
          409,
          "The site is being compared",
          "That is one step, and what differs is written with it or not at all. Wait until it has"
              + " ended.");
    }
    return get(id);
  }
}
