package org.dragoman.publish.delivery.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Map;
import org.dragoman.problem.Problem;
import org.dragoman.publish.delivery.Enrolment;
import org.dragoman.publish.delivery.Enrolment.Enrolled;
import org.dragoman.publish.delivery.Place;
import org.dragoman.publish.delivery.Retrying;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where published stories are brought to. */
@Path("/api/destinations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries")
@RolesAllowed("admin")
@RunOnVirtualThread
public class DestinationsResource {
  private final Enrolment enrolment;
  private final Retrying retrying;

  DestinationsResource(Enrolment enrolment, Retrying retrying) {
    this.enrolment = enrolment;
    this.retrying = retrying;
  }

  @GET
  @RolesAllowed("chief")
  @Operation(
      summary = "Destinations, closed ones too",
      description = "Secrets are shown to nobody.")
  public Map<String, List<DestinationJson>> list() {
    return Map.of("destinations", enrolment.all().stream().map(DestinationJson::of).toList());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("chief")
  @Operation(summary = "Read a destination", description = "The ETag is for If-Match.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DestinationJson.class)))
  @APIResponse(responseCode = "404", description = "There is none of this id")
  public Response get(@PathParam("id") String id) {
    return answer(enrolment.find(id).orElseThrow(() -> unknown(id)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Add a destination",
      description =
          "It gets what is published from now on. filter: languages, outlets, keywords; policy:"
              + " every version, or only the latest; settings and secrets as its channel asks.")
  @APIResponse(
      responseCode = "201",
      description = "The destination",
      content = @Content(schema = @Schema(implementation = DestinationJson.class)))
  @APIResponse(responseCode = "409", description = "The id was given already, even if closed since")
  @APIResponse(
      responseCode = "422",
      description = "It cannot be used like this, or not beside another (faults)")
  public Response add(@Nullable DestinationBody body) {
    if (body == null || body.id() == null) {
      throw DestinationBody.refused("Send a JSON object with id, channel and its settings.");
    }
    Place place = done(enrolment.add(body.destination(body.id(), null)));
    return Response.created(UriBuilder.fromPath("/api/destinations/{id}").build(place.id()))
        .header(HttpHeaders.ETAG, Tags.of(place))
        .entity(DestinationJson.of(place))
        .build();
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change a destination",
      description =
          "Whole, but for secrets and paused: they stay where none are sent. If-Match is the ETag"
              + " it was read with.")
  @APIResponse(
      responseCode = "200",
      description = "The destination",
      content = @Content(schema = @Schema(implementation = DestinationJson.class)))
  @APIResponse(responseCode = "404", description = "There is none of this id, or it is closed")
  @APIResponse(responseCode = "412", description = "It changed since it was read (etag)")
  @APIResponse(
      responseCode = "422",
      description = "It cannot be used like this, or not beside another (faults)")
  @APIResponse(responseCode = "428", description = "There was no If-Match")
  public Response change(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable DestinationBody body) {
    Place kept = enrolment.find(id).orElseThrow(() -> unknown(id));
    int seen = Tags.required(ifMatch);
    if (body == null || (body.id() != null && !body.id().equals(id))) {
      throw DestinationBody.refused("Send a JSON object; an id never changes.");
    }
    return answer(done(enrolment.change(body.destination(id, kept.destination()), seen)));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Close a destination",
      description =
          "Nothing is brought there any more. Its rows stay in the ledger. With If-Match only as"
              + " it was read.")
  @APIResponse(
      responseCode = "200",
      description = "The destination",
      content = @Content(schema = @Schema(implementation = DestinationJson.class)))
  @APIResponse(responseCode = "404", description = "There is none of this id, or it is closed")
  @APIResponse(responseCode = "412", description = "It changed since it was read (etag)")
  public Response close(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(done(enrolment.close(id, Tags.seen(ifMatch))));
  }

  @POST
  @Path("/{id}/pause")
  @RolesAllowed("chief")
  @Operation(
      summary = "Hold back what is for it",
      description = "It is kept until resumed. With If-Match only as it was read.")
  @APIResponse(
      responseCode = "200",
      description = "The destination",
      content = @Content(schema = @Schema(implementation = DestinationJson.class)))
  @APIResponse(responseCode = "404", description = "There is none of this id, or it is closed")
  @APIResponse(responseCode = "412", description = "It changed since it was read (etag)")
  public Response pause(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(done(enrolment.pause(id, true, Tags.seen(ifMatch))));
  }

  @POST
  @Path("/{id}/resume")
  @RolesAllowed("chief")
  @Operation(
      summary = "Bring what was held back, and what follows",
      description = "With If-Match only as it was read.")
  @APIResponse(
      responseCode = "200",
      description = "The destination",
      content = @Content(schema = @Schema(implementation = DestinationJson.class)))
  @APIResponse(responseCode = "404", description = "There is none of this id, or it is closed")
  @APIResponse(responseCode = "412", description = "It changed since it was read (etag)")
  public Response resume(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(done(enrolment.pause(id, false, Tags.seen(ifMatch))));
  }

  @POST
  @Path("/{id}/retry")
  @RolesAllowed("chief")
  @Operation(summary = "Try now whatever is parked there or waits for its next try")
  public Map<String, Integer> retry(@PathParam("id") String id) {
    Place place = enrolment.find(id).filter(one -> !one.closed()).orElseThrow(() -> unknown(id));
    return Map.of("deliveries", retrying.retryAll(place.id()));
  }

  private static Response answer(Place place) {
    return Response.ok(DestinationJson.of(place)).header(HttpHeaders.ETAG, Tags.of(place)).build();
  }

  private static Place done(Enrolled enrolled) {
    return switch (enrolled) {
      case Enrolled.Done(Place place) -> place;
      case Enrolled.Unknown(String id) -> throw unknown(id);
      case Enrolled.Taken(String id) ->
          throw new Problem(
              409, "Id taken", "Choose another id: " + id + " was given before, and rows name it.");
      case Enrolled.Changed(Place now) ->
          throw new Problem(
                  412,
                  "Destination has changed",
                  "Somebody has changed %s since you read it. Read it again, and make your change to that."
                      .formatted(now.id()))
              .with("etag", Tags.of(now));
      case Enrolled.NoChannel(String name, var known) ->
          throw DestinationBody.refused(
                  "There is no channel " + name + "; there are " + String.join(", ", known) + ".")
              .with("channels", known);
      case Enrolled.Faulty(var faults) ->
          throw DestinationBody.refused(String.join(" ", faults)).with("faults", faults);
    };
  }

  private static Problem unknown(String id) {
    return new Problem(404, "No such destination", "Nothing is brought to " + id + " here.");
  }
}
