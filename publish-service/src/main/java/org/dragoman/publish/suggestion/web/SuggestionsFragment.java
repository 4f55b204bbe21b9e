package org.dragoman.publish.suggestion.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.dragoman.pages.web.Pages;
import org.dragoman.publish.suggestion.Panel;
import org.dragoman.publish.suggestion.SuggestForSegment;
import org.dragoman.publish.suggestion.SuggestForSegment.Answer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A piece of the story's page, fetched when an editor opens a sentence. */
@Path(SuggestionsFragment.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@RunOnVirtualThread
public class SuggestionsFragment {
  static final String PATH = "/desk/stories/{id}/segments/{segment}/suggestions";

  private final SuggestForSegment suggest;

  SuggestionsFragment(SuggestForSegment suggest) {
    this.suggest = suggest;
  }

  @GET
  @Operation(hidden = true)
  public Response panel(
      @PathParam("id") String id,
      @PathParam("segment") String segment,
      @QueryParam("machine") @DefaultValue("false") boolean machine) {
    return switch (suggest.of(id, segment, machine)) {
      case Answer.Found found ->
          Pages.answer(
              200,
              SuggestionTemplates.panel(
                  Panel.of(address(id, segment), segment, found.sentence(), found.suggested())));
      case Answer.NoStory _, Answer.NoSegment _ ->
          Pages.answer(404, SuggestionTemplates.gone(segment));
    };
  }

  private static String address(String id, String segment) {
    return UriBuilder.fromPath(PATH).build(id, segment).toString();
  }
}
