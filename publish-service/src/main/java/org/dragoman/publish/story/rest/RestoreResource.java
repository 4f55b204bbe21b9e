package org.dragoman.publish.story.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dragoman.problem.Problem;
import org.dragoman.publish.history.Restoring;
import org.dragoman.publish.story.Outcome;
import org.dragoman.publish.story.Story;
import org.jspecify.annotations.Nullable;

/** Editors' systems bring back words of an earlier revision; 204 with the new {@code ETag}. */
@Path("/api/stories/{id}/history/{revision}/restore")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("translator")
@RunOnVirtualThread
public class RestoreResource {
  private final Restoring restoring;
  private final SecurityIdentity caller;

  RestoreResource(Restoring restoring, SecurityIdentity caller) {
    this.restoring = restoring;
    this.caller = caller;
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  public Response restore(
      @PathParam("id") String id,
      @PathParam("revision") int revision,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable RestoreBody body) {
    RestoreBody wish = body == null ? RestoreBody.WHOLE : body;
    int expected = ETags.required(ifMatch);
    String by = caller.getPrincipal().getName();
    Outcome outcome =
        restoring
            .restore(new Restoring.Wish(id, revision, wish.segment(), by, wish.person(), expected))
            .orElseThrow(() ->
                new Problem(
                    404, "No such revision", "Story " + id + " has no revision " + revision + "."));
    return switch (outcome) {
      case Outcome.Done(Story story) ->
          Response.noContent()
              .header(HttpHeaders.ETAG, ETags.of(story.dossier().revision()))
              .build();
      case Outcome.Refused refused -> throw Refusals.problem(refused);
    };
  }
}
