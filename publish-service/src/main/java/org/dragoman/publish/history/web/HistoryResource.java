package org.dragoman.publish.history.web;

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
import java.net.URI;
import java.time.Clock;
import org.dragoman.pages.Notice;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.problem.Problem;
import org.dragoman.publish.history.ChangesSheet;
import org.dragoman.publish.history.Chronicle;
import org.dragoman.publish.history.HistorySheet;
import org.dragoman.publish.history.LineageSheet;
import org.dragoman.publish.history.Restoring;
import org.dragoman.publish.history.Side;
import org.dragoman.publish.story.Explanation;
import org.dragoman.publish.story.Outcome;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Story;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What was done to a story, what it changed, and where published words come from. */
@Path("/desk/stories/{id}/history")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class HistoryResource {
  private static final int PAGE = 200;

  private final Reading reading;
  private final Chronicle chronicle;
  private final Restoring restoring;
  private final SecurityIdentity caller;
  private final Visitors visitors;
  private final RoutingContext request;
  private final Clock clock;

  HistoryResource(
      Reading reading,
      Chronicle chronicle,
      Restoring restoring,
      SecurityIdentity caller,
      Visitors visitors,
      RoutingContext request,
      Clock clock) {
    this.reading = reading;
    this.chronicle = chronicle;
    this.restoring = restoring;
    this.caller = caller;
    this.visitors = visitors;
    this.request = request;
    this.clock = clock;
  }

  @GET
  @Operation(hidden = true)
  public Response history(
      @PathParam("id") String id, @QueryParam("before") @Nullable Integer before) {
    return history(200, story(id), before, Notice.NONE);
  }

  /** What changed between two texts; a source version alone is compared with the one before. */
  @GET
  @Path("/changes")
  @Operation(hidden = true)
  public Response changes(
      @PathParam("id") String id,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @DefaultValue("") String to) {
    Story story = story(id);
    Side fresh = side(to);
    Side old = from == null ? before(id, fresh) : side(from);
    return chronicle
        .compare(id, old, fresh)
        .map(compared -> ChangesSheet.of(story, compared))
        .map(sheet -> Pages.answer(200, HistoryTemplates.changes(visitors.of(request), sheet)))
        .orElseGet(() ->
            history(
                404,
                story,
                null,
                Notice.bad(
                    "These two cannot be compared: choose two translations of this story, or two"
                        + " versions of the original.")));
  }

  @GET
  @Path("/versions/{version}")
  @Operation(hidden = true)
  public Response lineage(@PathParam("id") String id, @PathParam("version") int version) {
    return chronicle
        .lineage(id, version)
        .map(lineage -> LineageSheet.of(lineage, chronicle.versions(id), clock.instant()))
        .map(sheet -> Pages.answer(200, HistoryTemplates.lineage(visitors.of(request), sheet)))
        .orElseThrow(() -> new Problem(404, "No such version", "Readers got no such version."));
  }

  @POST
  @Path("/restore")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response restore(
      @PathParam("id") String id,
      @FormParam("from") int from,
      @FormParam("sentence") @Nullable String sentence,
      @FormParam("revision") @Nullable Integer revision) {
    String name = caller.getPrincipal().getName();
    String one = sentence == null || sentence.isBlank() ? null : sentence;
    Outcome outcome =
        restoring
            .restore(new Restoring.Wish(id, from, one, name, name, revision))
            .orElseThrow(HistoryResource::unknown);
    return switch (outcome) {
      case Outcome.Done _ -> Response.seeOther(URI.create("/desk/stories/" + id)).build();
      case Outcome.Refused refused ->
          history(409, story(id), null, Notice.bad(Explanation.of(refused)));
    };
  }

  /** Who had to sign in again comes back here by GET. */
  @GET
  @Path("/restore")
  @Operation(hidden = true)
  public Response back(@PathParam("id") String id) {
    return history(200, story(id), null, Notice.NONE);
  }

  private Response history(int status, Story story, @Nullable Integer before, Notice notice) {
    String id = story.dossier().id();
    HistorySheet sheet =
        HistorySheet.of(
            story,
            chronicle.page(id, before == null ? Integer.MAX_VALUE : before, PAGE),
            chronicle.versions(id),
            chronicle.sources(id),
            clock.instant());
    return Pages.answer(status, HistoryTemplates.history(visitors.of(request), sheet, notice));
  }

  private Side before(String id, Side side) {
    if (side instanceof Side.Source(int number)) {
      int earlier =
          chronicle.sources(id).stream()
              .filter(source -> source < number)
              .reduce((_, last) -> last)
              .orElseThrow(HistoryResource::unknown);
      return new Side.Source(earlier);
    }
    throw new Problem(400, "Nothing to compare with", "Send from and to, e.g. from=r1&to=r2.");
  }

  private static Side side(String word) {
    return Side.of(word)
        .orElseThrow(() ->
            new Problem(
                400, "Bad side", "A text is r and a revision, v and a version, s and a source."));
  }

  private Story story(String id) {
    return reading.story(id).orElseThrow(HistoryResource::unknown);
  }

  private static Problem unknown() {
    return new Problem(404, "No such story", "There is no such story, or no such revision of it.");
  }
}
