package org.dragoman.publish.suggestion.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dragoman.pages.web.Pages;
import org.dragoman.problem.Problem;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Story;
import org.dragoman.publish.suggestion.Glossed;
import org.dragoman.publish.suggestion.SuggestForSegment;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fetched once a story's page stands: the terms to underline in all its sentences. */
@Path("/desk/stories/{id}/terms")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@RunOnVirtualThread
public class TermsFragment {

  private final Reading reading;
  private final SuggestForSegment suggest;

  TermsFragment(Reading reading, SuggestForSegment suggest) {
    this.reading = reading;
    this.suggest = suggest;
  }

  @GET
  @Operation(hidden = true)
  public Response terms(@PathParam("id") String id) {
    Dossier story =
        reading
            .story(id)
            .map(Story::dossier)
            .orElseThrow(() -> new Problem(404, "No such story", "There is no story " + id + "."));
    return Pages.answer(200, SuggestionTemplates.terms(Glossed.of(story, suggest.terms(story))));
  }
}
