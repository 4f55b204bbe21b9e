package org.dragoman.publish.live.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dragoman.pages.web.Guarded;
import org.dragoman.problem.Problem;
import org.dragoman.publish.live.Attendance;
import org.dragoman.publish.live.Presence;
import org.dragoman.publish.live.Whereabouts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Pages say where their reader is, every ten seconds and whenever that changes, and hear who else
 * is on the story.
 */
@Path("/desk/stories/{id}/presence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class PresenceResource {

  /**
   * @param segment id of the sentence they are in, or null
   */
  record Other(String who, @Nullable String segment) {}

  record Others(List<Other> present) {}

  private final Attendance attendance;
  private final Whereabouts whereabouts;
  private final SecurityIdentity caller;

  PresenceResource(Attendance attendance, Whereabouts whereabouts, SecurityIdentity caller) {
    this.attendance = attendance;
    this.whereabouts = whereabouts;
    this.caller = caller;
  }

  @GET
  @Operation(hidden = true)
  public Others others(@PathParam("id") String story) {
    return new Others(
        attendance.at(story).stream()
            .filter(presence -> !presence.who().equals(name()))
            .map(presence -> new Other(presence.who(), presence.segment()))
            .toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Others here(
      @PathParam("id") String story,
      @FormParam("segment") @Nullable String segment,
      @FormParam("page") @Nullable String page,
      @FormParam("left") @DefaultValue("false") boolean left) {
    try {
      whereabouts.tell(new Presence(story, name(), segment, left, page));
    } catch (IllegalArgumentException notOurs) {
      throw new Problem(
          400, "No such place", "Send the id of a story and of one of its sentences.");
    }
    return others(story);
  }

  private String name() {
    return caller.getPrincipal().getName();
  }
}
