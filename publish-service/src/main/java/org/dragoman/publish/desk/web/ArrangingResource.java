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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.dragoman.pages.web.Guarded;
import org.dragoman.problem.Problem;
import org.dragoman.publish.desk.Writing;
import org.dragoman.publish.story.Layout;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Moves a story's blocks, cuts them and brings them back. */
@Path("/desk/stories/{id}/arrangement")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class ArrangingResource {
  private final Writing writing;
  private final WritingAnswers answers;
  private final SecurityIdentity caller;

  ArrangingResource(Writing writing, WritingAnswers answers, SecurityIdentity caller) {
    this.writing = writing;
    this.answers = answers;
    this.caller = caller;
  }

  /** Who had to sign in again comes back here by GET. */
  @GET
  @Operation(hidden = true)
  public Response back(@PathParam("id") String id) {
    return WritingAnswers.page(id, "text");
  }

  /**
   * @param block index into the original's body
   * @param step {@code up}, {@code down}, {@code cut} or {@code restore}
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response arrange(
      @PathParam("id") String id,
      @FormParam("as") @Nullable String as,
      @FormParam("block") @Nullable Integer block,
      @FormParam("step") @Nullable String step) {
    if (block == null || block < 0 || step == null) {
      throw new Problem(422, "No block", "The form came without its fields: load the page again.");
    }
    String who = caller.getPrincipal().getName();
    answers.samePerson(as, who);
    return answers.part(id, "part-b" + block, writing.arrange(id, who, step(step, block)));
  }

  private static Function<Layout, Layout> step(String word, int block) {
    return switch (word) {
      case "up" -> layout -> layout.up(block);
      case "down" -> layout -> layout.down(block);
      case "cut" -> layout -> layout.without(block);
      case "restore" -> layout -> layout.with(block);
      default ->
          throw new Problem(422, "No such step", "A block goes up, down, or is cut or restored.");
    };
  }
}
