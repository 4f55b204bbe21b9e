package org.dragoman.publish.keyword.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.dragoman.pages.Visitor;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.publish.keyword.KeywordEditing;
import org.dragoman.publish.keyword.Suggestions;
import org.dragoman.publish.story.Explanation;
import org.dragoman.publish.story.Outcome;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Story;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Keywords a story might carry: a piece of its page, and a page where there are no scripts. */
@Path("/desk/stories/{id}/keywords")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class KeywordPages {
  private final Reading reading;
  private final Suggestions suggestions;
  private final KeywordEditing editing;
  private final SecurityIdentity caller;
  private final Visitors visitors;
  private final RoutingContext request;

  KeywordPages(
      Reading reading,
      Suggestions suggestions,
      KeywordEditing editing,
      SecurityIdentity caller,
      Visitors visitors,
      RoutingContext request) {
    this.reading = reading;
    this.suggestions = suggestions;
    this.editing = editing;
    this.caller = caller;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Operation(hidden = true)
  public Response show(
      @PathParam("id") String id, @HeaderParam("HX-Request") @Nullable String htmx) {
    return shown(200, id, "", htmx != null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response add(
      @PathParam("id") String id,
      @FormParam("add") @DefaultValue("") String add,
      @HeaderParam("HX-Request") @Nullable String htmx) {
    String name = caller.getPrincipal().getName();
    Outcome outcome = editing.add(id, name, add);
    return switch (outcome) {
      case Outcome.Done _ ->
          htmx == null
              ? Response.seeOther(UriBuilder.fromPath("/desk/stories/{id}/keywords").build(id))
                  .build()
              : shown(200, id, "", true);
      case Outcome.Refused refused -> shown(409, id, Explanation.of(refused), htmx != null);
    };
  }

  private Response shown(int status, String id, String told, boolean piece) {
    Visitor who = visitors.of(request);
    Story story = reading.story(id).orElse(null);
    if (story == null) {
      return Response.status(404).build();
    }
    Chips chips = Chips.of(story, suggestions, told);
    return Pages.answer(
        status, piece ? KeywordTemplates.chips(who, chips) : KeywordTemplates.page(who, chips));
  }
}
