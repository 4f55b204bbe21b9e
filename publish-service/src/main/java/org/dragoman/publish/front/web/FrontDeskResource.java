package org.dragoman.publish.front.web;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.dragoman.pages.Notice;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.publish.credit.Languages;
import org.dragoman.publish.front.Arranged;
import org.dragoman.publish.front.FrontDesk;
import org.dragoman.publish.front.Refusal;
import org.dragoman.publish.front.Step;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Characters;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The order of the front page on the desk, and the buttons that change it. */
@Path("/desk/front")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class FrontDeskResource {
  private final FrontDesk desk;
  private final FrontSheets sheets;
  private final Publisher publisher;
  private final SecurityIdentity caller;
  private final Visitors visitors;
  private final RoutingContext request;

  FrontDeskResource(
      FrontDesk desk,
      FrontSheets sheets,
      Publisher publisher,
      SecurityIdentity caller,
      Visitors visitors,
      RoutingContext request) {
    this.desk = desk;
    this.sheets = sheets;
    this.publisher = publisher;
    this.caller = caller;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Operation(hidden = true)
  public Response show(
      @QueryParam("language") @DefaultValue("") String language,
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("done") @DefaultValue("") String done) {
    Notice notice = Step.of(done).map(FrontDeskResource::told).orElse(Notice.NONE);
    return page(200, language, words, notice);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed("editor")
  @Operation(hidden = true)
  public Response change(
      @FormParam("language") @DefaultValue("") String language,
      @FormParam("q") @DefaultValue("") String words,
      @FormParam("step") @DefaultValue("") String word,
      @FormParam("story") @DefaultValue("") String story,
      @FormParam("seen") @DefaultValue("") String seen) {
    Step step = Step.of(word).orElse(null);
    if (step == null) {
      return page(422, language, words, Notice.bad("That is nothing one can do here."));
    }
    return switch (desk.step(language, step, story, seen, caller.getPrincipal().getName())) {
      case Arranged.Done _ ->
          Response.seeOther(
                  UriBuilder.fromPath("/desk/front")
                      .queryParam("language", "{language}")
                      .queryParam("q", "{words}")
                      .queryParam("done", word)
                      .build(language, words))
              .build();
      case Arranged.Changed changed ->
          page(409, language, words, Notice.bad(Refusal.told(changed)));
      case Arranged.Refused refused ->
          page(422, language, words, Notice.bad(Refusal.told(refused)));
    };
  }

  private static Notice told(Step step) {
    return Notice.good(
        switch (step) {
          case LEAD -> "It leads the front page now.";
          case PIN -> "Pinned.";
          case OFF -> "Taken off the top.";
          case UP -> "Moved up.";
          case DOWN -> "Moved down.";
        });
  }

  private Response page(int status, String language, String words, Notice notice) {
    String chosen = Languages.known(language) ? language : publisher.language();
    String asked = Characters.storable(words) ? words : "";
    return Pages.answer(
        status, FrontTemplates.front(visitors.of(request), sheets.of(chosen, asked), notice));
  }
}
