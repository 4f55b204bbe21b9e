package org.dragoman.publish.desk.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.dragoman.access.Caller;
import org.dragoman.pages.web.Guarded;
import org.dragoman.problem.Problem;
import org.dragoman.publish.story.Amendment;
import org.dragoman.publish.story.Assignment;
import org.dragoman.publish.story.Explanation;
import org.dragoman.publish.story.Furniture;
import org.dragoman.publish.story.Mending;
import org.dragoman.publish.story.Outcome;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who looks after a story, and which part of the newsroom. */
@Path("/desk/stories/{id}/assignment")
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class AssignmentResource {

  /** A list of ours, and nothing a stranger could lead elsewhere with. */
  private static final Pattern BACK = Pattern.compile("/desk(\\?[\\w=&%+.*-]*)?");

  private static final int LONGEST_DESK = 60;

  private final Mending mending;
  private final SecurityIdentity caller;

  AssignmentResource(Mending mending, SecurityIdentity caller) {
    this.mending = mending;
    this.caller = caller;
  }

  /** Who had to sign in again comes back here by GET. */
  @GET
  @Operation(hidden = true)
  public Response back(@PathParam("id") String id) {
    return Response.seeOther(page(id)).build();
  }

  /**
   * @param assignee an account; {@code me}; empty for nobody; absent to leave it
   * @param desk empty for none; absent to leave it
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response assign(
      @PathParam("id") String id,
      @FormParam("assignee") @Nullable String assignee,
      @FormParam("desk") @Nullable String desk,
      @FormParam("back") @Nullable String back) {
    String person = "me".equals(assignee) ? name() : assignee == null ? null : assignee.strip();
    check(person, desk);
    Amendment amendment =
        new Amendment(id, name(), name(), null, Furniture.NONE, Map.of())
            .with(new Assignment(person, desk));
    return switch (mending.mend(amendment)) {
      case Outcome.Done _ -> Response.seeOther(to(id, back)).build();
      case Outcome.UnknownStory unknown ->
          throw new Problem(404, "No such story", Explanation.of(unknown));
      case Outcome.Refused refused ->
          throw new Problem(409, "Not assigned", Explanation.of(refused));
    };
  }

  private void check(@Nullable String person, @Nullable String desk) {
    boolean others = person != null && !person.isEmpty() && !person.equals(name());
    if (others && !caller.hasRole("editor")) {
      throw new Problem(403, "Not allowed", "To give a story to others takes the role editor.");
    }
    if (person != null && others && !Caller.isProvidedName(person)) {
      throw new Problem(
          422, "No such account", "Write the name of the account, as it is signed in with.");
    }
    if (desk != null && (desk.length() > LONGEST_DESK || desk.indexOf('\0') >= 0)) {
      throw new Problem(422, "No such desk", "A desk's name has at most 60 characters.");
    }
  }

  private static URI to(String id, @Nullable String back) {
    return back != null && BACK.matcher(back).matches() ? URI.create(back) : page(id);
  }

  private static URI page(String id) {
    return UriBuilder.fromPath("/desk/stories/{id}").build(id);
  }

  private String name() {
    return caller.getPrincipal().getName();
  }
}
