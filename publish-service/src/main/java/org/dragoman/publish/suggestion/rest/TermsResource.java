package org.dragoman.publish.suggestion.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dragoman.problem.Problem;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Story;
import org.dragoman.publish.suggestion.SuggestForSegment;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The glossary's terms in all sentences of a story, to be pointed out in them. */
@Path("/api/stories/{id}/terms")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TermsResource {

  private final Reading reading;
  private final SuggestForSegment suggest;

  TermsResource(Reading reading, SuggestForSegment suggest) {
    this.reading = reading;
    this.suggest = suggest;
  }

  @GET
  @RolesAllowed("translator")
  @Operation(summary = "Find the glossary's terms in a story")
  public TermsJson terms(@PathParam("id") String id) {
    Dossier story =
        reading
            .story(id)
            .map(Story::dossier)
            .orElseThrow(() -> new Problem(404, "No such story", "There is no story " + id + "."));
    return TermsJson.of(story.copy().segments(), suggest.terms(story));
  }
}
