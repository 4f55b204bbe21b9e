package org.dragoman.publish.desk.web;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.publish.desk.Sheet;
import org.dragoman.publish.desk.Typed;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Amendment;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.Explanation;
import org.dragoman.publish.story.Furniture;
import org.dragoman.publish.story.Mending;
import org.dragoman.publish.story.Move;
import org.dragoman.publish.story.Moves;
import org.dragoman.publish.story.Order;
import org.dragoman.publish.story.Outcome;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Reviewing;
import org.dragoman.publish.story.Story;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A story on the desk, and the buttons that move it. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class DeskResource {
  private final Reading reading;
  private final Moves moves;
  private final Mending mending;
  private final Reviewing reviewing;
  private final Times times;
  private final Sheets sheets;
  private final SecurityIdentity caller;
  private final Visitors visitors;
  private final RoutingContext request;

  DeskResource(
      Reading reading,
      Moves moves,
      Mending mending,
      Reviewing reviewing,
      Publisher publisher,
      Sheets sheets,
      SecurityIdentity caller,
      Visitors visitors,
      RoutingContext request) {
    this.reading = reading;
    this.moves = moves;
    this.mending = mending;
    this.reviewing = reviewing;
    this.times = new Times(publisher.zone());
    this.sheets = sheets;
    this.caller = caller;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Path("/stories/{id}")
  @Operation(hidden = true)
  public Response story(
      @PathParam("id") String id, @QueryParam("done") @DefaultValue("") String done) {
    return reading
        .story(id)
        .map(story -> page(200, story, Done.of(done), Typed.NOTHING))
        .orElseGet(this::unknown);
  }

  /** For pages that know articles and not stories. */
  @GET
  @Path("/articles/{article}/{language}")
  @Operation(hidden = true)
  public Response ofArticle(
      @PathParam("article") String article, @PathParam("language") String language) {
    String id = Dossier.idOf(article, language);
    return Response.seeOther(UriBuilder.fromPath("/desk/stories/{id}").build(id)).build();
  }

  /** Who had to sign in again comes back here by GET, where a button had sent them. */
  @GET
  @Path("/stories/{id}/{move}")
  @Operation(hidden = true)
  public Response back(@PathParam("id") String id, @PathParam("move") String word) {
    return Move.of(word)
        .map(_ -> Response.seeOther(UriBuilder.fromPath("/desk/stories/{id}").build(id)).build())
        .orElseGet(this::unknown);
  }

  @POST
  @Path("/stories/{id}/{move}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response move(
      @PathParam("id") String id,
      @PathParam("move") String word,
      @FormParam("revision") @Nullable Integer revision,
      @FormParam("reason") @Nullable String reason,
      @FormParam("note") @Nullable String note,
      @FormParam("at") @Nullable String at,
      @FormParam("allowUntranslated") @DefaultValue("false") boolean allowUntranslated) {
    Move move = Move.of(word).orElse(null);
    if (move == null) {
      return unknown();
    }
    Typed typed = Typed.of(word, reason, note, at, allowUntranslated);
    if (!caller.hasRole(move.role())) {
      return refused(403, id, "To " + word + " takes the role " + move.role() + ".", typed);
    }
    Order order =
        new Order(
            id,
            move,
            name(),
            name(),
            revision,
            null,
            reason,
            note,
            allowUntranslated,
            times.instant(at).orElse(null));
    return told(moves.move(order, null), id, typed);
  }

  @GET
  @Path("/stories/{id}/embargo")
  @Operation(hidden = true)
  public Response backFromEmbargo(@PathParam("id") String id) {
    return Response.seeOther(UriBuilder.fromPath("/desk/stories/{id}").build(id)).build();
  }

  @GET
  @Path("/stories/{id}/reviewed")
  @Operation(hidden = true)
  public Response backFromReviewed(@PathParam("id") String id) {
    return backFromEmbargo(id);
  }

  /**
   * Whoever has read all of it answers for every sentence.
   *
   * @param read the revision they have read; unlike {@code revision} of the other forms, a page
   *     that hears of a change does not raise it under a ticked box
   */
  @POST
  @Path("/stories/{id}/reviewed")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response reviewed(
      @PathParam("id") String id,
      @FormParam("read") @Nullable Integer read,
      @FormParam("sure") @DefaultValue("false") boolean sure) {
    Typed typed = Typed.of("reviewed", null, null, null, false);
    if (!sure) {
      return refused(422, id, "Tick that you have read all of it: you answer for it.", typed);
    }
    return read == null
        ? refused(409, id, "This page is an older one: read the story again, and tick anew.", typed)
        : told(reviewing.review(id, name(), name(), read), id, typed);
  }

  /** Sets the newsroom's own embargo, or lifts it. */
  @POST
  @Path("/stories/{id}/embargo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed("editor")
  @Operation(hidden = true)
  public Response embargo(
      @PathParam("id") String id,
      @FormParam("revision") @Nullable Integer revision,
      @FormParam("at") @DefaultValue("") String at) {
    Typed typed = Typed.of("embargo", null, null, at, false);
    Instant until = at.isBlank() ? Furniture.NO_EMBARGO : times.instant(at).orElse(null);
    if (until == null) {
      return refused(422, id, "That is no time.", typed);
    }
    return told(
        mending.mend(
            new Amendment(
                id, name(), name(), revision, Furniture.NONE.withEmbargo(until), Map.of())),
        id,
        typed);
  }

  private Response told(Outcome outcome, String id, Typed typed) {
    return switch (outcome) {
      case Outcome.Done _ ->
          Response.seeOther(URI.create("/desk/stories/" + id + "?done=" + typed.form())).build();
      case Outcome.UnknownStory _ -> unknown();
      case Outcome.Refused refused -> refused(409, id, Explanation.of(refused), typed);
    };
  }

  private Response refused(int status, String id, String why, Typed typed) {
    return reading
        .story(id)
        .map(story -> page(status, story, Notice.bad(why), typed))
        .orElseGet(this::unknown);
  }

  private Response page(int status, Story story, Notice notice, Typed typed) {
    return Pages.answer(status, DeskTemplates.story(visitor(), sheet(story), notice, typed));
  }

  private Sheet sheet(Story story) {
    return sheets.of(story);
  }

  private Response unknown() {
    return Pages.answer(404, DeskTemplates.missing(visitor()));
  }

  private Visitor visitor() {
    return visitors.of(request);
  }

  private String name() {
    return caller.getPrincipal().getName();
  }
}
