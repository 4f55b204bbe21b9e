package org.dragoman.publish.suggestion.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.dragoman.problem.Problem;
import org.dragoman.publish.suggestion.SuggestForSegment;
import org.dragoman.publish.suggestion.SuggestForSegment.Answer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Help with a sentence of a story, as far as it comes in time. */
@Path("/api/stories/{id}/segments/{segment}/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SuggestionsResource {

  private final SuggestForSegment suggest;

  SuggestionsResource(SuggestForSegment suggest) {
    this.suggest = suggest;
  }

  @GET
  @RolesAllowed("translator")
  @Operation(
      summary = "Suggest translations of a sentence",
      description =
          "What the memory and the glossary of translate-service have for it. What is late or"
              + " absent is left out and named under \"missing\"; the answer is 200 all the same.")
  public SuggestionsJson suggestions(
      @PathParam("id") String id,
      @PathParam("segment") String segment,
      @Parameter(description = "Ask every engine too, which takes seconds and may cost")
          @QueryParam("machine")
          @DefaultValue("false")
          boolean machine) {
    return switch (suggest.of(id, segment, machine)) {
      case Answer.Found found ->
          SuggestionsJson.of(
              segment, found.sentence(), found.story().language(), found.suggested());
      case Answer.NoStory _ ->
          throw new Problem(404, "No such story", "There is no story " + id + ".");
      case Answer.NoSegment _ ->
          throw new Problem(
              404,
              "No such segment",
              "The story has no sentence %s; read the story again for those it has."
                  .formatted(segment));
    };
  }
}
