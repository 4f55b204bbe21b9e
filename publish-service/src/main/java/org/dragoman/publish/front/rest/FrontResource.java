package org.dragoman.publish.front.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.dragoman.problem.Problem;
import org.dragoman.publish.credit.Languages;
import org.dragoman.publish.front.Arranged;
import org.dragoman.publish.front.FrontDesk;
import org.dragoman.publish.front.Refusal;
import org.dragoman.publish.front.Standing;
import org.dragoman.publish.site.Publisher;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The top of the front page: a lead, and pinned stories in an order, in each language. */
@Path("/api/front")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Front page")
@RolesAllowed("editor")
@RunOnVirtualThread
public class FrontResource {
  private static final int TURNS = 50;

  private final FrontDesk desk;
  private final Publisher publisher;
  private final SecurityIdentity caller;

  FrontResource(FrontDesk desk, Publisher publisher, SecurityIdentity caller) {
    this.desk = desk;
    this.publisher = publisher;
    this.caller = caller;
  }

  @GET
  @RolesAllowed("translator")
  @Operation(
      summary = "What stands on top of the front page of a language; its ETag is for If-Match",
      description =
          "Without a language, of the site's own. Below it the rest follows, newest first.")
  public Response get(@QueryParam("language") @Nullable String language) {
    return answer(desk.standing(known(language)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Set the lead and the pinned stories",
      description =
          "Stories readers have, in that language. If-Match is the ETag it was read with; a stale"
              + " one is 412 with what stands now. A story that cannot stand there is 422, named.")
  public Response put(
      @QueryParam("language") @Nullable String language,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @Nullable Wanted wanted) {
    if (wanted == null) {
      throw new Problem(422, "Order refused", "The body is a JSON object with lead and pinned.");
    }
    String name = caller.getPrincipal().getName();
    Arranged arranged =
        desk.arrange(
            known(language), wanted.lead(), wanted.order(), seen(ifMatch), wanted.signature(name));
    return switch (arranged) {
      case Arranged.Done(Standing standing) -> answer(standing);
      case Arranged.Refused refused -> throw problem(refused);
    };
  }

  @GET
  @Path("/history")
  @RolesAllowed("translator")
  @Operation(
      summary = "Who changed what, the newest first",
      description = "before is the revision the last page ended with.")
  public Map<String, List<TurnJson>> history(
      @QueryParam("language") @Nullable String language,
      @QueryParam("before") @Nullable Integer before) {
    return Map.of(
        "changes",
        desk.history(known(language), before == null ? Integer.MAX_VALUE : before, TURNS).stream()
            .map(TurnJson::of)
            .toList());
  }

  private String known(@Nullable String language) {
    if (language == null) {
      return publisher.language();
    }
    if (!Languages.known(language)) {
      throw problem(new Arranged.NoLanguage(language));
    }
    return language;
  }

  private static Problem problem(Arranged.Refused refused) {
    return switch (refused) {
      case Arranged.Changed(Standing now) ->
          problem(412, "Front page has changed", refused)
              .with("etag", tag(now))
              .with("front", FrontJson.of(now));
      case Arranged.NotReadable(var stories) ->
          problem(422, "Story not on the site", refused)
              .with(
                  "stories",
                  stories.stream()
                      .map(missing -> Map.of("id", missing.id(), "why", missing.why().word()))
                      .toList());
      case Arranged.Repeated(String id) ->
          problem(422, "Story in two places", refused).with("stories", List.of(id));
      case Arranged.TooMany(int most) ->
          problem(422, "Too many pinned", refused).with("most", most);
      case Arranged.NoLanguage _ -> problem(422, "No such language", refused);
    };
  }

  private static Problem problem(int status, String title, Arranged.Refused refused) {
    return new Problem(status, title, Refusal.told(refused));
  }

  private static String seen(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      throw new Problem(
          428,
          "If-Match required",
          "Send the ETag you read the front page with, so that nobody's order is lost.");
    }
    String tag = ifMatch.strip();
    return tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")
        ? tag.substring(1, tag.length() - 1)
        : "";
  }

  private static Response answer(Standing standing) {
    return Response.ok(FrontJson.of(standing)).header(HttpHeaders.ETAG, tag(standing)).build();
  }

  private static String tag(Standing standing) {
    return "\"" + standing.tag() + "\"";
  }
}
