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
import org.dragoman.publish.story.Outcome;
import org.dragoman.publish.story.Reviewing;
import org.dragoman.publish.story.Story;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Somebody has read a whole story, and answers for it. */
@Path("/api/stories/{id}/reviewed")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("translator")
@RunOnVirtualThread
public class ReviewedResource {

  /**
   * @param actor the person who has read it
   */
  record Body(@Nullable String actor) {}

  private final Reviewing reviewing;
  private final SecurityIdentity caller;

  ReviewedResource(Reviewing reviewing, SecurityIdentity caller) {
    this.reviewing = reviewing;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Review a whole story",
      description =
          "As if actor had sent every sentence that nobody answers for as it stands; 204 with the"
              + " new ETag.")
  public Response reviewed(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable Body body) {
    int read = ETags.required(ifMatch);
    String actor = body == null ? null : body.actor();
    if (actor == null || actor.isBlank()) {
      throw new Problem(422, "Nobody named", "Say who has read it (actor): a key cannot read.");
    }
    String by = caller.getPrincipal().getName();
    return switch (reviewing.review(id, by, actor.strip(), read)) {
      case Outcome.Done(Story story) ->
          Response.noContent()
              .header(HttpHeaders.ETAG, ETags.of(story.dossier().revision()))
              .build();
      case Outcome.Refused refused -> throw Refusals.problem(refused);
    };
  }
}
